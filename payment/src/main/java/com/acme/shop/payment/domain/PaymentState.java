package com.acme.shop.payment.domain;

import com.acme.shop.payment.domain.PaymentEvent.PaymentRefunded;
import com.acme.shop.payment.domain.PaymentEvent.PaymentRefused;
import com.acme.shop.payment.domain.PaymentEvent.PaymentTaken;

/** Where the payment of an order stands. */
public sealed interface PaymentState {

  /** Nobody has asked for it. */
  record NotAsked() implements PaymentState {}

  /** The card was charged. */
  record Taken(PaymentTaken payment) implements PaymentState {}

  /** The card was refused. Final. */
  record Refused(PaymentRefused refusal) implements PaymentState {}

  /** What was taken is given back. Final. */
  record Refunded(PaymentTaken payment, PaymentRefunded refund) implements PaymentState {}
}
