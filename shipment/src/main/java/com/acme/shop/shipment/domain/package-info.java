/** What can be shipped and what may become of a shipment: pure rules. */
@NullMarked
package com.acme.shop.shipment.domain;

import org.jspecify.annotations.NullMarked;
