/** The handlers of the cart's two functions, and their wiring. */
@NullMarked
package com.acme.shop.cart.lambda;

import org.jspecify.annotations.NullMarked;
