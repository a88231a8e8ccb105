/** Shipments: books a carrier and reports delivery. */
@NullMarked
package com.acme.shop.shipment;

import org.jspecify.annotations.NullMarked;
