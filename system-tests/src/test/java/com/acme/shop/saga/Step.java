package com.acme.shop.saga;

import java.util.Locale;

/**
 * A step of the saga: one function hears something, saves what follows from it and sends what
 * follows from that.
 */
enum Step {
  PLACE(Story.DELIVERED, "OrderFunction", "/order/add/", "\"placed\""),
  PAYMENT(Story.DELIVERED, "PaymentFunction", "PaymentRequested", "PAYMENT#"),
  PAID(Story.DELIVERED, "OrderPaymentsFunction", "CreditCardValidated", "\"paid\""),
  SHIPMENT(Story.DELIVERED, "ShipmentFunction", "ShipmentRequested", "SHIPMENT#"),
  SHIPPED(Story.DELIVERED, "OrderShipmentsFunction", "ShipmentSent", "\"shipped\""),
  DELIVERED(Story.DELIVERED, "OrderShipmentsFunction", "ShipmentDelivered", "\"delivered\""),
  REFUSED_CARD(Story.REFUSED, "PaymentFunction", "PaymentRequested", "PAYMENT#"),
  REFUSED_ORDER(Story.REFUSED, "OrderPaymentsFunction", "CreditCardValidated", "\"unpaid\""),
  FAILED_SHIPMENT(Story.NOT_SHIPPABLE, "ShipmentFunction", "ShipmentRequested", "SHIPMENT#"),
  REFUND_REQUESTED(
      Story.NOT_SHIPPABLE, "OrderShipmentsFunction", "ShipmentFailed", "\"unshipped\""),
  REFUND(Story.NOT_SHIPPABLE, "PaymentFunction", "RefundRequested", "PAYMENT#"),
  REFUNDED(Story.NOT_SHIPPABLE, "OrderPaymentsFunction", "PaymentRefunded", "\"refunded\""),
  CANCEL(Story.CANCELLED_WHEN_PAID, "OrderFunction", "/cancel", "\"cancelling\""),
  CANCELLED_SHIPMENT(
      Story.CANCELLED_WHEN_PAID, "ShipmentFunction", "ShipmentCancelRequested", "SHIPMENT#"),
  CANCEL_UNPAID(Story.CANCELLED_BEFORE_PAID, "OrderFunction", "/cancel", "\"cancelled\""),
  PAID_WHEN_CANCELLED(
      Story.CANCELLED_BEFORE_PAID, "OrderPaymentsFunction", "CreditCardValidated", "\"paid\"");

  private final Story story;
  private final String function;
  private final String heard;
  private final String saved;

  /**
   * @param heard stands in what the function is invoked with
   * @param saved stands in what it writes to the table
   */
  Step(Story story, String function, String heard, String saved) {
    this.story = story;
    this.function = function;
    this.heard = heard;
    this.saved = saved;
  }

  Story story() {
    return story;
  }

  /** Whether this is the step's write, for an order of this person. */
  boolean isSave(Call call, Purchase bought) {
    return call.caller().equals(function)
        && call.writes()
        && call.body().contains(bought.tag())
        && call.body().contains(saved);
  }

  /** Whether this is the step's invocation. */
  boolean isInvocation(String invoked, String event, Purchase bought) {
    return invoked.equals(function)
        && (event.contains(bought.tag()) || event.contains(bought.userid()))
        && event.contains(heard);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
