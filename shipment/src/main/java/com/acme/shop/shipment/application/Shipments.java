package com.acme.shop.shipment.application;

import com.acme.shop.shipment.domain.Decision;
import com.acme.shop.shipment.domain.ShipmentCommand;

/** Where shipments are kept, one an order. */
@FunctionalInterface
public interface Shipments {

  /**
   * Decides by {@link com.acme.shop.shipment.domain.ShipmentDecider} what comes of a command, and
   * stores what it accepts. Of several who do so at the same time, one is accepted.
   *
   * @throws RuntimeException when it is not known whether something was stored
   */
  Decision handle(String orderId, ShipmentCommand command);
}
