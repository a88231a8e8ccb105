/** The handler of the user function, and its wiring. */
@NullMarked
package com.acme.shop.user.lambda;

import org.jspecify.annotations.NullMarked;
