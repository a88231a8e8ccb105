/** Planted. The store. */
@NullMarked
package com.acme.shop.walls.planted.order.dynamodb;

import org.jspecify.annotations.NullMarked;
