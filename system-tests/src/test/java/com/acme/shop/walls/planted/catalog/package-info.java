/** Planted. A domain. */
@NullMarked
package com.acme.shop.walls.planted.catalog;

import org.jspecify.annotations.NullMarked;
