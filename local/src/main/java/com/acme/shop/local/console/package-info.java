/**
 * The console: shows on this machine what AWS's consoles would. It listens at the edges of the
 * functions, which know nothing of it, and answers a page that asks again and again.
 */
@NullMarked
package com.acme.shop.local.console;

import org.jspecify.annotations.NullMarked;
