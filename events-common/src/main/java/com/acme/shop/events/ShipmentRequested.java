package com.acme.shop.events;

import java.util.Optional;

/**
 * A paid order asks to be shipped.
 *
 * @param delivery the carrier that the customer chose
 * @param address empty in a message that says nothing of it, as the original's do
 */
public record ShipmentRequested(String orderId, String delivery, Optional<Address> address)
    implements EventData {

  @Override
  public EventType type() {
    return EventType.SHIPMENT_REQUESTED;
  }
}
