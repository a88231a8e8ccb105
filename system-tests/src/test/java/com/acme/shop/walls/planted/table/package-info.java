/** Planted. The table. */
@NullMarked
package com.acme.shop.walls.planted.table;

import org.jspecify.annotations.NullMarked;
