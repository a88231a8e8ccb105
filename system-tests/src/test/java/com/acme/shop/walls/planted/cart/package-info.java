/** Planted. A domain. */
@NullMarked
package com.acme.shop.walls.planted.cart;

import org.jspecify.annotations.NullMarked;
