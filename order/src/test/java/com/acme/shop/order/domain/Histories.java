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
import java.time.Instant;
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

  /** Where an order with this history stands. */
  public static OrderState stateOf(List<OrderEvent> history) {
    OrderState state = new OrderState.NotPlaced();
    for (OrderEvent event : history) {
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
