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
import com.acme.shop.order.domain.OrderState.Refunded;
import com.acme.shop.order.domain.OrderState.Refunding;

/** What may become of an order that is not shipped and whose payment is given back. */
final class WhenGivenBack {

  private static final Refused NOT_SENT = new Refused("the order is not sent, it is paid back");

  private WhenGivenBack() {}

  static Decision decideRefunding(Refunding state, OrderCommand command) {
    return switch (command) {
      case Place _ -> Repeated.HEARD;
      case RecordPayment c -> Duplicates.payment(state, c, repeatedPayment(state));
      case RecordShipmentFailure _ -> repeatedFailure(state);
      case RecordRefund c -> refund(state, c);
      case RecordRefusal _, RecordShipment _, RecordDelivery _ -> NOT_SENT;
      case Cancel _, Sweep _ -> new Repeated(cause(state));
    };
  }

  static Decision decideRefunded(Refunded state, OrderCommand command) {
    return switch (command) {
      case Place _, RecordShipmentFailure _, Cancel _, Sweep _ -> Repeated.HEARD;
      case RecordPayment c -> Duplicates.payment(state, c, Repeated.HEARD);
      case RecordRefund c -> Duplicates.refund(state, c);
      case RecordRefusal _, RecordShipment _, RecordDelivery _ -> NOT_SENT;
    };
  }

  /** What asks for the refund: the failed shipment, or the payment of a cancelled order. */
  private static OrderEvent cause(Refunding state) {
    return state.failure().<OrderEvent>map(failure -> failure).orElse(state.payment());
  }

  private static Repeated repeatedPayment(Refunding state) {
    return state.failure().isPresent() ? Repeated.HEARD : new Repeated(state.payment());
  }

  private static Decision repeatedFailure(Refunding state) {
    return state.failure().<Decision>map(Repeated::new).orElse(NOT_SENT);
  }

  private static Decision refund(Refunding state, RecordRefund command) {
    return command.amount().equals(state.payment().amount())
        ? new Accepted(Facts.refunded(command))
        : new Refused("another amount was given back than was paid");
  }
}
