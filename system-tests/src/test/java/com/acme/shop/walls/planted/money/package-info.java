/** Planted. Money. */
@NullMarked
package com.acme.shop.walls.planted.money;

import org.jspecify.annotations.NullMarked;
