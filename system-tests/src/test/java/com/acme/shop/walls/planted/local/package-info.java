/** Planted. Surroundings. */
@NullMarked
package com.acme.shop.walls.planted.local;

import org.jspecify.annotations.NullMarked;
