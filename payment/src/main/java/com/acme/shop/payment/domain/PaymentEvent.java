package com.acme.shop.payment.domain;

import com.acme.shop.money.Money;
import java.time.Instant;
import java.util.Optional;

/** What has happened to the payment of an order. */
public sealed interface PaymentEvent {

  Occasion occasion();

  /**
   * When and why something happened.
   *
   * @param correlationId of the request that it all began with
   * @param causedBy the id of the event that it follows from, where that is known
   */
  record Occasion(Instant at, String correlationId, Optional<String> causedBy) {}

  /** The card was charged. */
  record PaymentTaken(Occasion occasion, String transactionId, Money amount, CardHint card)
      implements PaymentEvent {}

  /** The card was not charged, and will not be. */
  record PaymentRefused(Occasion occasion, Money amount, CardHint card, String reason)
      implements PaymentEvent {}

  /** What was taken is given back. */
  record PaymentRefunded(Occasion occasion, String refundId, Money amount)
      implements PaymentEvent {}
}
