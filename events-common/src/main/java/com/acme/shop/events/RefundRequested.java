package com.acme.shop.events;

import com.acme.shop.money.Money;

/**
 * An order wants back what was taken for it.
 *
 * @param transactionId of the payment
 */
public record RefundRequested(String orderId, String transactionId, Money amount, String reason)
    implements EventData {

  @Override
  public EventType type() {
    return EventType.REFUND_REQUESTED;
  }
}
