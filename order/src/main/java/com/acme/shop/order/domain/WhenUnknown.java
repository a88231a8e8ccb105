package com.acme.shop.order.domain;

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
import com.acme.shop.order.domain.OrderCommand.TakeBack;

/** What may become of an order that nobody has placed. */
final class WhenUnknown {

  private WhenUnknown() {}

  static Decision decide(OrderCommand command) {
    return switch (command) {
      case Place c -> Cash.placed(c);
      case RecordPayment _,
          RecordRefusal _,
          RecordShipment _,
          RecordDelivery _,
          RecordShipmentFailure _,
          RecordRefund _,
          Cancel _,
          TakeBack _,
          Sweep _ ->
          new Refused("there is no such order");
    };
  }
}
