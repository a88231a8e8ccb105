package com.acme.shop.events;

/** A sale was voided or refunded at the till: its order is to be undone. */
public record SaleReturnRequested(String orderId, String saleId, String reason)
    implements EventData {

  @Override
  public EventType type() {
    return EventType.SALE_RETURN_REQUESTED;
  }
}
