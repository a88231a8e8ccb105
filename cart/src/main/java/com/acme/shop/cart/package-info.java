/** Carts: one atomic write a change. Plain CRUD with a few rules, so there is no decider here. */
@NullMarked
package com.acme.shop.cart;

import org.jspecify.annotations.NullMarked;
