/** Planted. Surroundings. */
@NullMarked
package com.acme.shop.walls.planted.benchmarks;

import org.jspecify.annotations.NullMarked;
