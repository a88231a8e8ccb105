/** Point of sale: terminals that sell in a shop with a bad network. */
@NullMarked
package com.acme.shop.pos;

import org.jspecify.annotations.NullMarked;
