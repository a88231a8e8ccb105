/** Planted. Decisions. */
@NullMarked
package com.acme.shop.walls.planted.order.domain;

import org.jspecify.annotations.NullMarked;
