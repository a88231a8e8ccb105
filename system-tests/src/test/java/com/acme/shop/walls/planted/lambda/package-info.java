/** Planted. The edge. */
@NullMarked
package com.acme.shop.walls.planted.lambda;

import org.jspecify.annotations.NullMarked;
