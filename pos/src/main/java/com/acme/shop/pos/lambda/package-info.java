/** The functions of the point of sale, and their wiring. */
@NullMarked
package com.acme.shop.pos.lambda;

import org.jspecify.annotations.NullMarked;
