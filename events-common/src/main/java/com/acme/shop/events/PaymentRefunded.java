package com.acme.shop.events;

import com.acme.shop.money.Money;

/**
 * What was taken for an order was given back.
 *
 * @param transactionId of the refund
 */
public record PaymentRefunded(String orderId, Money amount, String transactionId)
    implements EventData {

  @Override
  public EventType type() {
    return EventType.PAYMENT_REFUNDED;
  }
}
