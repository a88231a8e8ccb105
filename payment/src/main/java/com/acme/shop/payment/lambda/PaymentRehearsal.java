package com.acme.shop.payment.lambda;

import com.acme.shop.lambda.priming.Events;
import com.acme.shop.lambda.runtime.Rehearsal.Step;
import java.util.List;

/** What the payment function walks through before its snapshot: the contract's test card. */
final class PaymentRehearsal {

  private static final String REQUEST =
      """
      {"orderID": "rehearsal", "card": {"Type": "Visa", "Number": "4222222222222", "ExpiryYear": 2099,
       "ExpiryMonth": 12, "CVV": "123"}, "total": "62.50"}
      """;

  private PaymentRehearsal() {}

  static List<Step> steps(PaymentHandler handler) {
    return List.of(Events.message(handler, "PaymentRequested", REQUEST));
  }
}
