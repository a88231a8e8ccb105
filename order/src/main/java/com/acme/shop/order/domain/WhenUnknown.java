package com.acme.shop.order.domain;

import com.acme.shop.order.domain.Decision.Accepted;
import com.acme.shop.order.domain.Decision.Refused;
import com.acme.shop.order.domain.OrderCommand.Cancel;
import com.acme.shop.order.domain.OrderCommand.Place;
import com.acme.shop.order.domain.OrderCommand.RecordDelivery;
import com.acme.shop.order.domain.OrderCommand.RecordPayment;
import com.acme.shop.order.domain.OrderCommand.RecordRefund;
import com.acme.shop.order.domain.OrderCommand.RecordRefusal;
import com.acme.shop.order.domain.OrderCommand.RecordShipment;
import com.acme.shop.order.domain.OrderCommand.RecordShipmentFailure;
import com.acme.shop.order.domain.OrderCommand.Sweep;

/** What may become of an order that nobody has placed. */
final class WhenUnknown {

  private WhenUnknown() {}

  static Decision decide(OrderCommand command) {
    return switch (command) {
      case Place c -> new Accepted(new OrderEvent.Placed(c.occasion(), c.purchase()));
      case RecordPayment _,
          RecordRefusal _,
          RecordShipment _,
          RecordDelivery _,
          RecordShipmentFailure _,
          RecordRefund _,
          Cancel _,
          Sweep _ ->
          new Refused("there is no such order");
    };
  }
}
