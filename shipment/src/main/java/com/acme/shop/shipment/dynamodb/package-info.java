/** Shipments as rows of the table. */
@NullMarked
package com.acme.shop.shipment.dynamodb;

import org.jspecify.annotations.NullMarked;
