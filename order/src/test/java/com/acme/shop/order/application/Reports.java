package com.acme.shop.order.application;

import com.acme.shop.events.CreditCardValidated;
import com.acme.shop.events.Event;
import com.acme.shop.events.Event.Cause;
import com.acme.shop.events.EventData;
import com.acme.shop.events.PaymentRefunded;
import com.acme.shop.events.SaleMade;
import com.acme.shop.events.SaleMade.ShownCard;
import com.acme.shop.events.SaleMade.SoldLine;
import com.acme.shop.events.SaleReturnRequested;
import com.acme.shop.events.ShipmentDelivered;
import com.acme.shop.events.ShipmentFailed;
import com.acme.shop.events.ShipmentSent;
import com.acme.shop.order.domain.Histories;
import com.acme.shop.order.domain.Till.Tender;
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

  static Event returned(String orderId) {
    return report(new SaleReturnRequested(orderId, "sale-0001", "wrong size"), 5);
  }

  /** What {@link Histories#aSale} tells of, as the till says it. */
  static Event sold(String orderId, Tender tender) {
    var sale = Histories.aSale("walter", tender);
    var lines =
        sale.lines().stream()
            .map(l -> new SoldLine(l.id(), l.description(), l.quantity(), l.price()))
            .toList();
    var card =
        tender == Tender.CARD
            ? Optional.of(new ShownCard("Visa", "4242"))
            : Optional.<ShownCard>empty();
    return report(
        new SaleMade(
            orderId,
            "sale-0001",
            "terminal-1",
            "walter",
            lines,
            sale.discount(),
            sale.total(),
            card),
        0);
  }

  static Event report(EventData data, int minutes) {
    var cause = new Cause("correlation-1", Optional.of("cause-1"));
    return Event.of(data, START.plusSeconds(60L * minutes), "test", cause);
  }
}
