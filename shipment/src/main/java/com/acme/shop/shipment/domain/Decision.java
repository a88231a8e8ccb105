package com.acme.shop.shipment.domain;

/** What comes of a command. No command is refused: the first one of an order settles it. */
public sealed interface Decision {

  ShipmentEvent event();

  /** Something new has happened. */
  record Accepted(ShipmentEvent event) implements Decision {}

  /**
   * The shipment was settled before: the event is to be told again as it was told then, in case
   * nobody heard it.
   */
  record Repeated(ShipmentEvent event) implements Decision {}
}
