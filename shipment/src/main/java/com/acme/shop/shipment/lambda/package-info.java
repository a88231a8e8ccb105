/** The handler and its wiring. */
@NullMarked
package com.acme.shop.shipment.lambda;

import org.jspecify.annotations.NullMarked;
