package com.acme.shop.order.application;

import com.acme.shop.events.CreditCardValidated;
import com.acme.shop.events.Event;
import com.acme.shop.events.Event.Cause;
import com.acme.shop.events.EventData;
import com.acme.shop.events.PaymentRefunded;
import com.acme.shop.events.ShipmentDelivered;
import com.acme.shop.events.ShipmentFailed;
import com.acme.shop.events.ShipmentSent;
import com.acme.shop.order.domain.Histories;
import java.time.Instant;
import java.util.Optional;

/** What payment and shipment report of an order. */
final class Reports {

  private static final Instant START = Instant.parse("2026-11-21T07:00:00Z");

  private Reports() {}

  static Event paid(String orderId) {
    return report(aPayment(orderId, "transaction-1"), 1);
  }

  static Event paidByAnotherTransaction(String orderId) {
    return report(aPayment(orderId, "transaction-2"), 1);
  }

  private static CreditCardValidated aPayment(String orderId, String transactionId) {
    return new CreditCardValidated(
        orderId, true, 200, "transaction successful", Histories.TOTAL, transactionId);
  }

  static Event refused(String orderId) {
    return report(
        new CreditCardValidated(orderId, false, 400, "the card has expired", Histories.TOTAL, "-1"),
        1);
  }

  static Event shipped(String orderId) {
    return report(new ShipmentSent(orderId, "tracking-1"), 2);
  }

  static Event delivered(String orderId) {
    return report(new ShipmentDelivered(orderId, "tracking-1"), 3);
  }

  static Event notShipped(String orderId) {
    return report(new ShipmentFailed(orderId, "no such carrier"), 2);
  }

  static Event refunded(String orderId) {
    return report(new PaymentRefunded(orderId, Histories.TOTAL, "refund-1"), 4);
  }

  static Event report(EventData data, int minutes) {
    var cause = new Cause("correlation-1", Optional.of("cause-1"));
    return Event.of(data, START.plusSeconds(60L * minutes), "test", cause);
  }
}
