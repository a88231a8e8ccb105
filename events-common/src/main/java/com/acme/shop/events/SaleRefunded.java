package com.acme.shop.events;

import com.acme.shop.money.Money;

/** What a sale had cost was given back. */
public record SaleRefunded(String orderId, String saleId, Money amount, String transactionId)
    implements EventData {

  @Override
  public EventType type() {
    return EventType.SALE_REFUNDED;
  }
}
