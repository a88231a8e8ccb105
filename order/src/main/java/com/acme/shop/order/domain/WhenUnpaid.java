package com.acme.shop.order.domain;

import com.acme.shop.order.domain.Decision.Refused;
import com.acme.shop.order.domain.Decision.Repeated;
import com.acme.shop.order.domain.Decision.TooEarly;
import com.acme.shop.order.domain.OrderCommand.Cancel;
import com.acme.shop.order.domain.OrderCommand.Place;
import com.acme.shop.order.domain.OrderCommand.RecordDelivery;
import com.acme.shop.order.domain.OrderCommand.RecordPayment;
import com.acme.shop.order.domain.OrderCommand.RecordRefund;
import com.acme.shop.order.domain.OrderCommand.RecordRefusal;
import com.acme.shop.order.domain.OrderCommand.RecordShipment;
import com.acme.shop.order.domain.OrderCommand.RecordShipmentFailure;
import com.acme.shop.order.domain.OrderCommand.Sweep;
import com.acme.shop.order.domain.OrderCommand.TakeBack;
import com.acme.shop.order.domain.OrderEvent.PaymentTaken;
import com.acme.shop.order.domain.OrderState.Cancelled;
import com.acme.shop.order.domain.OrderState.PaymentFailed;

/** What may become of an order that is done with and was not paid. */
final class WhenUnpaid {

  private static final Refused REFUSED_CARD = new Refused("the order's card was refused");
  private static final Refused NOTHING_TO_SHIP =
      new Refused("the order was cancelled before it was paid, so nothing is to be shipped");

  private static final TooEarly NOT_PAID_YET =
      new TooEarly("the order was taken back and is not known to be paid yet");

  private WhenUnpaid() {}

  static Decision decidePaymentFailed(PaymentFailed state, OrderCommand command) {
    return switch (command) {
      case Place _, Sweep _ -> Repeated.HEARD;
      case RecordRefusal _, TakeBack _ -> Duplicates.toTill(state.purchase(), state.refusal());
      case RecordPayment _,
          RecordShipment _,
          RecordDelivery _,
          RecordShipmentFailure _,
          RecordRefund _,
          Cancel _ ->
          REFUSED_CARD;
    };
  }

  /** What was paid all the same is given back, whatever the amount. */
  static Decision decideCancelled(Cancelled state, OrderCommand command) {
    return switch (command) {
      case Place _, Sweep _ -> Repeated.HEARD;
      case RecordRefusal _, Cancel _, TakeBack _ ->
          Duplicates.toTill(state.purchase(), state.cancellation());
      case RecordPayment c -> paidAllTheSame(state, Facts.paymentTaken(c));
      case RecordRefund _ -> new TooEarly("nothing is known to have been paid yet");
      case RecordShipment _, RecordDelivery _, RecordShipmentFailure _ -> shipped(state);
    };
  }

  private static Decision paidAllTheSame(Cancelled state, PaymentTaken payment) {
    return Cash.back(state.purchase(), payment, payment);
  }

  /** At a till, what was paid and is on its way may be taken back before either is heard of. */
  private static Decision shipped(Cancelled state) {
    return state.purchase().till().isPresent() ? NOT_PAID_YET : NOTHING_TO_SHIP;
  }
}
