/** Planted. The log. */
@NullMarked
package com.acme.shop.walls.planted.lambda.log;

import org.jspecify.annotations.NullMarked;
