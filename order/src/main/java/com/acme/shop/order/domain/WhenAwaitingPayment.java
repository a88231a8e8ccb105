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
import com.acme.shop.order.domain.OrderEvent.Cancelled;
import com.acme.shop.order.domain.OrderEvent.Occasion;
import com.acme.shop.order.domain.OrderEvent.PaymentRefused;
import com.acme.shop.order.domain.OrderState.AwaitingPayment;

/** What may become of an order whose payment is under way. */
final class WhenAwaitingPayment {

  private WhenAwaitingPayment() {}

  static Decision decide(AwaitingPayment state, OrderCommand command) {
    return switch (command) {
      case Place _ -> new Repeated(state.placed());
      case RecordPayment c -> payment(state, c);
      case RecordRefusal c -> new Accepted(new PaymentRefused(c.occasion(), c.message()));
      case RecordShipment _, RecordDelivery _, RecordShipmentFailure _ ->
          new TooEarly("the order is not known to be paid yet");
      case RecordRefund _ -> new TooEarly("nothing is known to have been paid yet");
      case Cancel c -> cancelled(c.occasion(), c.reason());
      case TakeBack c -> cancelled(c.occasion(), c.reason());
      // The card is kept nowhere, so nobody but the buyer can ask for the payment again.
      case Sweep c -> cancelled(c.occasion(), "no payment was heard of in time");
    };
  }

  private static Decision payment(AwaitingPayment state, RecordPayment command) {
    return command.amount().equals(state.purchase().total())
        ? new Accepted(Facts.paymentTaken(command))
        : new Refused("another amount was paid than the order's total");
  }

  private static Accepted cancelled(Occasion occasion, String reason) {
    return new Accepted(new Cancelled(occasion, reason));
  }
}
