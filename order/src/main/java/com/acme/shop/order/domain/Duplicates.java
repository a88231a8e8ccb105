package com.acme.shop.order.domain;

import com.acme.shop.order.domain.Decision.Refused;
import com.acme.shop.order.domain.Decision.Repeated;
import com.acme.shop.order.domain.OrderCommand.RecordPayment;
import com.acme.shop.order.domain.OrderCommand.RecordRefund;
import com.acme.shop.order.domain.OrderState.Refunded;
import com.acme.shop.order.domain.OrderState.Settled;

/** Tells the second report of one thing from the report of a second thing. */
final class Duplicates {

  static final Refused OTHER_SHIPMENT =
      new Refused("the order has another shipment with another tracking number");

  private Duplicates() {}

  /** A till hears of more than others do: what was told to it alone is told to it again. */
  static Repeated toTill(Purchase purchase, OrderEvent event) {
    return purchase.till().isPresent() ? new Repeated(event) : Repeated.HEARD;
  }

  static Decision payment(Settled state, RecordPayment command, Repeated repeated) {
    return state.payment().transactionId().equals(command.transactionId())
        ? repeated
        : new Refused("the order is paid already, by another transaction");
  }

  static Decision shipment(String known, String reported) {
    return known.equals(reported) ? Repeated.HEARD : OTHER_SHIPMENT;
  }

  static Decision refund(Refunded state, RecordRefund command) {
    return state.refund().transactionId().equals(command.transactionId())
        ? toTill(state.purchase(), state.refund())
        : new Refused("the payment was given back already, by another transaction");
  }
}
