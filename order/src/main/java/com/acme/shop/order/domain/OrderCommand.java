package com.acme.shop.order.domain;

import com.acme.shop.money.Money;
import com.acme.shop.order.domain.OrderEvent.Occasion;

/** What somebody wants of an order. */
public sealed interface OrderCommand {

  Occasion occasion();

  /** The buyer orders. */
  record Place(Occasion occasion, Purchase purchase) implements OrderCommand {}

  /** Payment took the money. */
  record RecordPayment(Occasion occasion, String transactionId, Money amount, String message)
      implements OrderCommand {}

  /** Payment refused the card. */
  record RecordRefusal(Occasion occasion, String message) implements OrderCommand {}

  /** Shipment has sent it. */
  record RecordShipment(Occasion occasion, String trackingNumber) implements OrderCommand {}

  /** It has arrived, which may be heard of before its shipment is. */
  record RecordDelivery(Occasion occasion, String trackingNumber) implements OrderCommand {}

  /** Shipment cannot or will not send it. */
  record RecordShipmentFailure(Occasion occasion, String reason) implements OrderCommand {}

  /** Payment gave the money back. */
  record RecordRefund(Occasion occasion, String transactionId, Money amount)
      implements OrderCommand {}

  /** Somebody wants it cancelled. */
  record Cancel(Occasion occasion, String reason) implements OrderCommand {}

  /** The till has taken back what it sold. */
  record TakeBack(Occasion occasion, String reason) implements OrderCommand {}

  /**
   * It has stood still for too long: whoever was to take the next step may not have heard of it.
   */
  record Sweep(Occasion occasion) implements OrderCommand {}
}
