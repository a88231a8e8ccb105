/** Planted. Handlers. */
@NullMarked
package com.acme.shop.walls.planted.order.lambda;

import org.jspecify.annotations.NullMarked;
