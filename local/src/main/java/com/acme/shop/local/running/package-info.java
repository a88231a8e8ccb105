/** Tells other processes of this machine which local shops run, and where their parts are. */
@NullMarked
package com.acme.shop.local.running;

import org.jspecify.annotations.NullMarked;
