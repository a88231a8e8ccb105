package com.acme.shop.shipment.domain;

import com.acme.shop.shipment.domain.ShipmentEvent.ShipmentBooked;
import com.acme.shop.shipment.domain.ShipmentEvent.ShipmentCancelled;

/** Where the shipment of an order stands. All states but the first are final. */
public sealed interface ShipmentState {

  /** Nobody has asked for it. */
  record NotRequested() implements ShipmentState {}

  /** A carrier has it: it is too late to call it off. */
  record Booked(ShipmentBooked booking) implements ShipmentState {}

  /** It cannot be shipped. */
  record Failed(ShipmentEvent.ShipmentFailed failure) implements ShipmentState {}

  /** It was called off before it was asked for: what is left is a tombstone. */
  record CancelledBeforeRequest(ShipmentCancelled cancellation) implements ShipmentState {}
}
