/** What is done with shipments: ask the carrier, store, publish. */
@NullMarked
package com.acme.shop.shipment.application;

import org.jspecify.annotations.NullMarked;
