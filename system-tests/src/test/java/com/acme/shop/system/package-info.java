/** Outside-in: the shop over HTTP and as a process, whatever runs behind it. */
@NullMarked
package com.acme.shop.system;

import org.jspecify.annotations.NullMarked;
