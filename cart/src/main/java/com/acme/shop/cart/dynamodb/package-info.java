/** Carts and the copy of the catalog's prices: the only place that spells a key of the cart. */
@NullMarked
package com.acme.shop.cart.dynamodb;

import org.jspecify.annotations.NullMarked;
