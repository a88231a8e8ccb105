/** The handlers, one a trigger, and their wiring. */
@NullMarked
package com.acme.shop.order.lambda;

import org.jspecify.annotations.NullMarked;
