package com.acme.shop.events;

/** A shipment has arrived. */
public record ShipmentDelivered(String orderId, String trackingNumber) implements EventData {

  @Override
  public EventType type() {
    return EventType.SHIPMENT_DELIVERED;
  }
}
