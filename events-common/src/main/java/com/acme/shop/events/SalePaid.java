package com.acme.shop.events;

import com.acme.shop.money.Money;

/** The card of a sale was charged. */
public record SalePaid(String orderId, String saleId, Money amount, String transactionId)
    implements EventData {

  @Override
  public EventType type() {
    return EventType.SALE_PAID;
  }
}
