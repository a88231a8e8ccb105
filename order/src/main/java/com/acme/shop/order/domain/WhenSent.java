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
import com.acme.shop.order.domain.OrderCommand.TakeBack;
import com.acme.shop.order.domain.OrderState.Delivered;
import com.acme.shop.order.domain.OrderState.Settled;
import com.acme.shop.order.domain.OrderState.Shipped;

/** What may become of an order that has left. */
final class WhenSent {

  private static final Refused ON_ITS_WAY = new Refused("the order is on its way");
  private static final Refused ARRIVED = new Refused("the order has arrived");

  private static final TooEarly NOT_TAKEN_BACK =
      new TooEarly("the order is not known to be taken back, so no refund was asked for yet");

  private WhenSent() {}

  static Decision decideShipped(Shipped state, OrderCommand command) {
    String tracking = state.shipment().trackingNumber();
    return switch (command) {
      case Place _ -> Repeated.HEARD;
      case RecordPayment c -> Duplicates.payment(state, c, paid(state));
      case RecordShipment c -> Duplicates.shipment(tracking, c.trackingNumber());
      case RecordDelivery c -> delivery(tracking, c);
      case RecordRefund _ -> refund(state, ON_ITS_WAY);
      case RecordRefusal _, RecordShipmentFailure _, Cancel _ -> ON_ITS_WAY;
      case TakeBack c -> Cash.back(state, Facts.takenBack(c));
      // Shipment, when asked again, tells again that it has sent it and that it has arrived.
      case Sweep _ -> new Repeated(state.payment());
    };
  }

  private static Decision delivery(String tracking, RecordDelivery command) {
    return tracking.equals(command.trackingNumber())
        ? new Accepted(Facts.delivered(command))
        : Duplicates.OTHER_SHIPMENT;
  }

  static Decision decideDelivered(Delivered state, OrderCommand command) {
    String tracking = state.delivery().trackingNumber();
    return switch (command) {
      case Place _, Sweep _ -> Repeated.HEARD;
      case RecordPayment c -> Duplicates.payment(state, c, paid(state));
      case RecordShipment c -> Duplicates.shipment(tracking, c.trackingNumber());
      case RecordDelivery c -> Duplicates.shipment(tracking, c.trackingNumber());
      case RecordRefund _ -> refund(state, ARRIVED);
      case RecordRefusal _, RecordShipmentFailure _, Cancel _ -> ARRIVED;
      case TakeBack c -> Cash.back(state, Facts.takenBack(c));
    };
  }

  /** Only a till takes back what has left. */
  private static Decision refund(Settled state, Refused refused) {
    return state.purchase().till().isPresent() ? NOT_TAKEN_BACK : refused;
  }

  /** Shipment has heard of the payment; a till may not have. */
  private static Repeated paid(Settled state) {
    return Duplicates.toTill(state.purchase(), state.payment());
  }
}
