/** Planted. Events. */
@NullMarked
package com.acme.shop.walls.planted.events;

import org.jspecify.annotations.NullMarked;
