/** Planted. Use cases. */
@NullMarked
package com.acme.shop.walls.planted.order.application;

import org.jspecify.annotations.NullMarked;
