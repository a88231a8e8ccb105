package com.acme.shop.events;

/** A paid order asks not to be shipped, if that is still possible. */
public record ShipmentCancelRequested(String orderId, String reason) implements EventData {

  @Override
  public EventType type() {
    return EventType.SHIPMENT_CANCEL_REQUESTED;
  }
}
