package com.acme.shop.order.domain;

import com.acme.shop.money.Money;
import com.acme.shop.order.domain.OrderEvent.CancellationRequested;
import com.acme.shop.order.domain.OrderEvent.Cancelled;
import com.acme.shop.order.domain.OrderEvent.Delivered;
import com.acme.shop.order.domain.OrderEvent.Occasion;
import com.acme.shop.order.domain.OrderEvent.PaymentRefused;
import com.acme.shop.order.domain.OrderEvent.PaymentTaken;
import com.acme.shop.order.domain.OrderEvent.Placed;
import com.acme.shop.order.domain.OrderEvent.Refunded;
import com.acme.shop.order.domain.OrderEvent.ShipmentFailed;
import com.acme.shop.order.domain.OrderEvent.Shipped;
import com.acme.shop.order.domain.OrderEvent.TakenBack;
import com.acme.shop.order.domain.Till.Tender;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What may have happened to an order, and where it stands then. */
public final class Histories {

  public static final Money TOTAL = Money.of("804.50");

  private static final Instant START = Instant.parse("2026-11-21T06:00:00Z");

  public static final Placed PLACED = placed(aPurchase("walter"), START);
  public static final PaymentTaken PAYMENT =
      new PaymentTaken(occasion("payment", 1), "transaction-1", TOTAL, "transaction successful");
  public static final PaymentRefused REFUSAL =
      new PaymentRefused(occasion("refusal", 1), "the card has expired");
  public static final Cancelled CANCELLATION =
      new Cancelled(occasion("cancel", 1), "bought by mistake");
  public static final CancellationRequested WISH_TO_CANCEL =
      new CancellationRequested(occasion("cancel", 2), "bought by mistake");
  public static final Shipped SHIPMENT = new Shipped(occasion("shipment", 3), "tracking-1");
  public static final Delivered DELIVERY = new Delivered(occasion("delivery", 4), "tracking-1");
  public static final ShipmentFailed FAILURE =
      new ShipmentFailed(occasion("failure", 3), "no such carrier");
  public static final TakenBack RETURN = new TakenBack(occasion("return", 4), "wrong size");
  public static final Refunded REFUND = new Refunded(occasion("refund", 5), "refund-1", TOTAL);

  private Histories() {}

  public static List<OrderEvent> anOrderAwaitingPayment() {
    return List.of(PLACED);
  }

  public static List<OrderEvent> anOrderWithARefusedCard() {
    return List.of(PLACED, REFUSAL);
  }

  public static List<OrderEvent> aPaidOrder() {
    return List.of(PLACED, PAYMENT);
  }

  public static List<OrderEvent> aPaidOrderThatIsToBeCancelled() {
    return List.of(PLACED, PAYMENT, WISH_TO_CANCEL);
  }

  public static List<OrderEvent> aShippedOrder() {
    return List.of(PLACED, PAYMENT, SHIPMENT);
  }

  public static List<OrderEvent> aDeliveredOrder() {
    return List.of(PLACED, PAYMENT, SHIPMENT, DELIVERY);
  }

  public static List<OrderEvent> anOrderCancelledBeforeItWasPaid() {
    return List.of(PLACED, CANCELLATION);
  }

  public static List<OrderEvent> aCancelledOrderThatWasPaidAllTheSame() {
    return List.of(PLACED, CANCELLATION, PAYMENT);
  }

  public static List<OrderEvent> anOrderThatCannotBeShipped() {
    return List.of(PLACED, PAYMENT, FAILURE);
  }

  public static List<OrderEvent> aRefundedOrder() {
    return List.of(PLACED, PAYMENT, FAILURE, REFUND);
  }

  public static List<OrderEvent> anOrderTakenBack() {
    return List.of(PLACED, PAYMENT, SHIPMENT, RETURN);
  }

  public static List<OrderEvent> anOrderTakenBackAndRefunded() {
    return List.of(PLACED, PAYMENT, SHIPMENT, RETURN, REFUND);
  }

  /** The same, sold at a till. */
  public static List<OrderEvent> atATill(Tender tender, List<OrderEvent> history) {
    List<OrderEvent> sold = new ArrayList<>(history);
    sold.set(0, placed(aSale("walter", tender), START));
    return sold;
  }

  /** Where an order with this history stands. */
  public static OrderState stateOf(List<OrderEvent> history) {
    return after(new OrderState.NotPlaced(), history);
  }

  /** Where an order stands after more has happened. */
  public static OrderState after(OrderState before, List<OrderEvent> events) {
    OrderState state = before;
    for (OrderEvent event : events) {
      state = OrderDecider.evolve(state, event);
    }
    return state;
  }

  public static Placed placed(Purchase purchase, Instant at) {
    return new Placed(new Occasion(at, "request-1"), purchase);
  }

  /** Something caused by {@code cause}, so many minutes after the order. */
  public static Occasion occasion(String cause, int minutes) {
    return new Occasion(START.plusSeconds(60L * minutes), cause);
  }

  /** The same and a bottle over the counter, for 10.00 less: 804.50, too. */
  public static Purchase aSale(String userid, Tender tender) {
    return new Purchase(
        userid,
        new Buyer("", "", ""),
        Optional.empty(),
        "instore",
        tender == Tender.CASH ? new CardHint("", "") : new CardHint("Visa", "4242"),
        List.of(
            new OrderLine("mat", "Yoga Mat", 12, Money.of("62.50")),
            new OrderLine("band", "Band", 2, Money.of("27.25")),
            new OrderLine("bottle", "Bottle", 1, Money.of("10.00"))),
        Money.of("10.00"),
        Optional.of(new Till("sale-0001", "terminal-1", tender)));
  }

  /** Twelve yoga mats and two bands, 804.50 in all. */
  public static Purchase aPurchase(String userid) {
    return new Purchase(
        userid,
        new Buyer("Walter", "White", "walter@acmefitness.com"),
        Optional.of(new Destination("308 Negra Arroyo Lane", "Albuquerque", "87104", "NM", "USA")),
        "UPS/FEDEX",
        new CardHint("Visa", "4242"),
        List.of(
            new OrderLine("mat", "Yoga Mat", 12, Money.of("62.50")),
            new OrderLine("band", "Band", 2, Money.of("27.25"))));
  }
}
