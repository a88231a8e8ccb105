package com.acme.shop.payment.application;

import com.acme.shop.events.CreditCardValidated;
import com.acme.shop.events.Event;
import com.acme.shop.events.Event.Cause;
import com.acme.shop.events.EventData;
import com.acme.shop.payment.domain.PaymentEvent;
import com.acme.shop.payment.domain.PaymentEvent.Occasion;
import com.acme.shop.payment.domain.PaymentEvent.PaymentRefunded;
import com.acme.shop.payment.domain.PaymentEvent.PaymentRefused;
import com.acme.shop.payment.domain.PaymentEvent.PaymentTaken;

/** Spells what has happened as the event that others are told. */
final class PaymentMessages {

  private static final String SOURCE = "payment";
  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;

  private PaymentMessages() {}

  static Event of(String orderId, PaymentEvent event) {
    Occasion occasion = event.occasion();
    var cause = new Cause(occasion.correlationId(), occasion.causedBy());
    return Event.of(data(orderId, event), occasion.at(), SOURCE, cause);
  }

  private static EventData data(String orderId, PaymentEvent event) {
    return switch (event) {
      case PaymentTaken taken ->
          new CreditCardValidated(
              orderId, true, OK, "transaction successful", taken.amount(), taken.transactionId());
      case PaymentRefused refused ->
          new CreditCardValidated(
              orderId, false, BAD_REQUEST, refused.reason(), refused.amount(), "-1");
      case PaymentRefunded refund ->
          new com.acme.shop.events.PaymentRefunded(orderId, refund.amount(), refund.refundId());
    };
  }
}
