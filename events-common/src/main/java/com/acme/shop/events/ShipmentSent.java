package com.acme.shop.events;

/** A shipment is on its way. */
public record ShipmentSent(String orderId, String trackingNumber) implements EventData {

  @Override
  public EventType type() {
    return EventType.SHIPMENT_SENT;
  }
}
