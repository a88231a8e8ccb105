package com.acme.shop.events;

import com.acme.shop.money.Money;

/** An order asks for its payment. */
public record PaymentRequested(String orderId, Card card, Money total) implements EventData {

  @Override
  public EventType type() {
    return EventType.PAYMENT_REQUESTED;
  }
}
