/** The handler and its wiring. */
@NullMarked
package com.acme.shop.payment.lambda;

import org.jspecify.annotations.NullMarked;
