package com.acme.shop.shipment.domain;

import com.acme.shop.shipment.domain.ShipmentEvent.Occasion;
import java.time.Instant;

/** What an order wants of its shipment. */
public sealed interface ShipmentCommand {

  Occasion occasion();

  /**
   * It is to be shipped, and a carrier takes it.
   *
   * @param deliveredAt when it will arrive
   */
  record Book(Occasion occasion, String trackingNumber, Instant deliveredAt)
      implements ShipmentCommand {}

  /** It is to be shipped, which is not possible. */
  record GiveUp(Occasion occasion, String reason) implements ShipmentCommand {}

  /** It is not to be shipped, if that is still possible. */
  record Cancel(Occasion occasion, String reason) implements ShipmentCommand {}
}
