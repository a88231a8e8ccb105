/** The handler, and its wiring. */
@NullMarked
package com.acme.shop.canary.lambda;

import org.jspecify.annotations.NullMarked;
