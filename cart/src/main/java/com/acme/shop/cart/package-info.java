/** Carts: one atomic write a change. */
@NullMarked
package com.acme.shop.cart;

import org.jspecify.annotations.NullMarked;
