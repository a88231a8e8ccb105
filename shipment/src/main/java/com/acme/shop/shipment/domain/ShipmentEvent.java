package com.acme.shop.shipment.domain;

import java.time.Instant;
import java.util.Optional;

/** What has happened to the shipment of an order. */
public sealed interface ShipmentEvent {

  Occasion occasion();

  /**
   * When and why something happened.
   *
   * @param correlationId of the request that it all began with
   * @param causedBy the id of the event that it follows from, where that is known
   */
  record Occasion(Instant at, String correlationId, Optional<String> causedBy) {}

  /**
   * A carrier has it.
   *
   * @param deliveredAt when it arrives
   */
  record ShipmentBooked(Occasion occasion, String trackingNumber, Instant deliveredAt)
      implements ShipmentEvent {}

  /** It cannot be shipped, and will not be. */
  record ShipmentFailed(Occasion occasion, String reason) implements ShipmentEvent {}

  /** It was called off before it was asked for, and will not be shipped when it is. */
  record ShipmentCancelled(Occasion occasion, String reason) implements ShipmentEvent {}
}
