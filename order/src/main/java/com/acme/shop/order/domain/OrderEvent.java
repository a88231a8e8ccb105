package com.acme.shop.order.domain;

import com.acme.shop.money.Money;
import java.time.Instant;

/** What has happened to an order. Its history is the list of these. */
public sealed interface OrderEvent {

  /** When and why something happened. */
  Occasion occasion();

  /**
   * When and why something happened.
   *
   * @param causedBy the id of the request or of the event that it follows from
   */
  record Occasion(Instant at, String causedBy) {}

  /** Why what was paid is to be given back. */
  sealed interface RefundCause extends OrderEvent {}

  /** The buyer has ordered. */
  record Placed(Occasion occasion, Purchase purchase) implements OrderEvent {}

  /** The order is paid. It is a cause of its refund where the order was cancelled before. */
  record PaymentTaken(Occasion occasion, String transactionId, Money amount, String message)
      implements RefundCause {}

  /** The card was refused. */
  record PaymentRefused(Occasion occasion, String message) implements OrderEvent {}

  /** It was cancelled before it was paid. */
  record Cancelled(Occasion occasion, String reason) implements OrderEvent {}

  /**
   * It is paid, and somebody wants to cancel it: shipment decides whether that is still possible.
   */
  record CancellationRequested(Occasion occasion, String reason) implements OrderEvent {}

  /** It is on its way. */
  record Shipped(Occasion occasion, String trackingNumber) implements OrderEvent {}

  /** It has arrived. */
  record Delivered(Occasion occasion, String trackingNumber) implements OrderEvent {}

  /** It is not and will not be shipped, so what was paid is to be given back. */
  record ShipmentFailed(Occasion occasion, String reason) implements RefundCause {}

  /** What was sold at a till was taken back there, wherever it had got to. */
  record TakenBack(Occasion occasion, String reason) implements RefundCause {}

  /** What was paid was given back. */
  record Refunded(Occasion occasion, String transactionId, Money amount) implements OrderEvent {}
}
