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
import com.acme.shop.order.domain.OrderEvent.CancellationRequested;
import com.acme.shop.order.domain.OrderState.Cancelling;
import com.acme.shop.order.domain.OrderState.Paid;

/** What may become of an order that is paid and, as far as is known, not sent yet. */
final class WhenPaid {

  private static final Refused TAKEN = new Refused("the order is paid already");
  private static final TooEarly NOT_ASKED =
      new TooEarly("the shipment is not known to have failed, so no refund was asked for yet");

  private WhenPaid() {}

  static Decision decidePaid(Paid state, OrderCommand command) {
    return switch (command) {
      case Place _ -> state.purchase().isCash() ? new Repeated(state.payment()) : Repeated.HEARD;
      case RecordPayment c -> Duplicates.payment(state, c, new Repeated(state.payment()));
      case RecordRefusal _ -> TAKEN;
      case RecordShipment c -> new Accepted(Facts.shipped(c));
      case RecordDelivery c -> new Accepted(Facts.delivered(c));
      case RecordShipmentFailure c -> Cash.back(state, Facts.shipmentFailed(c));
      case RecordRefund _ -> NOT_ASKED;
      case Cancel c -> new Accepted(new CancellationRequested(c.occasion(), c.reason()));
      case TakeBack c -> Cash.back(state, Facts.takenBack(c));
      case Sweep _ -> new Repeated(state.payment());
    };
  }

  /**
   * Shipment decides whether it is too late to cancel. The wish not to ship comes first, so that
   * shipment does not take the other for a reason to send what it has not heard of.
   */
  static Decision decideCancelling(Cancelling state, OrderCommand command) {
    return switch (command) {
      case Place _ -> state.purchase().isCash() ? both(state) : Repeated.HEARD;
      case RecordPayment c -> Duplicates.payment(state, c, both(state));
      case RecordRefusal _ -> TAKEN;
      case RecordShipment c -> new Accepted(Facts.shipped(c));
      case RecordDelivery c -> new Accepted(Facts.delivered(c));
      case RecordShipmentFailure c -> Cash.back(state, Facts.shipmentFailed(c));
      case RecordRefund _ -> NOT_ASKED;
      case Cancel _ -> new Repeated(state.request());
      case TakeBack c -> Cash.back(state, Facts.takenBack(c));
      case Sweep _ -> both(state);
    };
  }

  private static Repeated both(Cancelling state) {
    return new Repeated(state.request(), state.payment());
  }
}
