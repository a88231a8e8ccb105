package com.acme.shop.events;

/** A sale will not be paid: its card was refused, or its order was cancelled before. */
public record SaleRefused(String orderId, String saleId, String reason) implements EventData {

  @Override
  public EventType type() {
    return EventType.SALE_REFUSED;
  }

  @Override
  public boolean isError() {
    return true;
  }
}
