package com.acme.shop.events;

import com.acme.shop.money.Money;

/**
 * The verdict on a payment.
 *
 * @param status 200 for a payment that was taken, 400 for a card that was refused
 * @param message why, for a person
 * @param transactionId {@code -1} where nothing was taken
 */
public record CreditCardValidated(
    String orderId, boolean success, int status, String message, Money amount, String transactionId)
    implements EventData {

  @Override
  public EventType type() {
    return EventType.CREDIT_CARD_VALIDATED;
  }

  @Override
  public boolean isError() {
    return !success;
  }
}
