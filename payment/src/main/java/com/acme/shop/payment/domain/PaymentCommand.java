package com.acme.shop.payment.domain;

import com.acme.shop.money.Money;
import com.acme.shop.payment.domain.PaymentEvent.Occasion;

/** What an order wants of its payment. */
public sealed interface PaymentCommand {

  Occasion occasion();

  /**
   * It is to be paid.
   *
   * @param transactionId that it has if the card is charged
   * @param verdict on the card
   */
  record Charge(Occasion occasion, String transactionId, Money amount, Verdict verdict)
      implements PaymentCommand {}

  /**
   * It is to be given back.
   *
   * @param transactionId of the payment
   */
  record Refund(Occasion occasion, String transactionId, String refundId)
      implements PaymentCommand {}
}
