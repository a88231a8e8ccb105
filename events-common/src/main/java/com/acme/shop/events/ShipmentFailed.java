package com.acme.shop.events;

/**
 * An order is not and will not be shipped.
 *
 * @param reason for a person
 */
public record ShipmentFailed(String orderId, String reason) implements EventData {

  @Override
  public EventType type() {
    return EventType.SHIPMENT_FAILED;
  }

  @Override
  public boolean isError() {
    return true;
  }
}
