package com.acme.shop.order.domain;

import com.acme.shop.order.domain.Decision.Accepted;
import com.acme.shop.order.domain.Decision.Refused;
import com.acme.shop.order.domain.Decision.Repeated;
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
import com.acme.shop.order.domain.OrderEvent.ShipmentFailed;
import com.acme.shop.order.domain.OrderEvent.TakenBack;
import com.acme.shop.order.domain.OrderState.GivenBack;
import com.acme.shop.order.domain.OrderState.Refunded;
import com.acme.shop.order.domain.OrderState.Refunding;

/** What may become of an order whose payment is given back. */
final class WhenGivenBack {

  private static final Refused NOT_SENT = new Refused("the order is not sent, it is paid back");

  private WhenGivenBack() {}

  static Decision decideRefunding(Refunding state, OrderCommand command) {
    return switch (command) {
      case Place _ -> Repeated.HEARD;
      case RecordPayment c -> Duplicates.payment(state, c, repeatedPayment(state));
      case RecordShipmentFailure _ -> failed(state);
      case RecordRefund c -> refund(state, c);
      case RecordShipment _, RecordDelivery _ -> sent(state);
      case RecordRefusal _ -> NOT_SENT;
      case Cancel _, TakeBack _, Sweep _ -> new Repeated(state.cause());
    };
  }

  static Decision decideRefunded(Refunded state, OrderCommand command) {
    return switch (command) {
      case Place _, Cancel _, Sweep _ -> Repeated.HEARD;
      case RecordPayment c ->
          Duplicates.payment(state, c, Duplicates.toTill(state.purchase(), state.payment()));
      case RecordRefund c -> Duplicates.refund(state, c);
      case RecordShipmentFailure _, TakeBack _ ->
          Duplicates.toTill(state.purchase(), state.refund());
      case RecordShipment _, RecordDelivery _ -> sent(state);
      case RecordRefusal _ -> NOT_SENT;
    };
  }

  private static Repeated repeatedPayment(Refunding state) {
    return switch (state.cause()) {
      case PaymentTaken paidLate -> new Repeated(paidLate);
      case ShipmentFailed _, TakenBack _ -> Duplicates.toTill(state.purchase(), state.payment());
    };
  }

  private static Decision failed(Refunding state) {
    return switch (state.cause()) {
      case ShipmentFailed failure -> new Repeated(failure);
      case PaymentTaken _, TakenBack _ -> sent(state);
    };
  }

  /** What was taken back at a till may have been on its way; what came over the net was not. */
  private static Decision sent(GivenBack state) {
    return switch (state.cause()) {
      case ShipmentFailed _ -> NOT_SENT;
      case PaymentTaken _, TakenBack _ ->
          state.purchase().till().isPresent() ? Repeated.HEARD : NOT_SENT;
    };
  }

  private static Decision refund(Refunding state, RecordRefund command) {
    return command.amount().equals(state.payment().amount())
        ? new Accepted(Facts.refunded(command))
        : new Refused("another amount was given back than was paid");
  }
}
