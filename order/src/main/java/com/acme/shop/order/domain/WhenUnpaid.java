package com.acme.shop.order.domain;

import com.acme.shop.order.domain.Decision.Accepted;
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

/** What may become of an order that is done with and was not paid. */
final class WhenUnpaid {

  private static final Refused REFUSED_CARD = new Refused("the order's card was refused");
  private static final Refused NOTHING_TO_SHIP =
      new Refused("the order was cancelled before it was paid, so nothing is to be shipped");

  private WhenUnpaid() {}

  static Decision decidePaymentFailed(OrderCommand command) {
    return switch (command) {
      case Place _, RecordRefusal _, Sweep _ -> Repeated.HEARD;
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
  static Decision decideCancelled(OrderCommand command) {
    return switch (command) {
      case Place _, RecordRefusal _, Cancel _, Sweep _ -> Repeated.HEARD;
      case RecordPayment c -> new Accepted(Facts.paymentTaken(c));
      case RecordRefund _ -> new TooEarly("nothing is known to have been paid yet");
      case RecordShipment _, RecordDelivery _, RecordShipmentFailure _ -> NOTHING_TO_SHIP;
    };
  }
}
