package com.acme.shop.order.application;

import com.acme.shop.events.CreditCardValidated;
import com.acme.shop.events.Event;
import com.acme.shop.events.PaymentRefunded;
import com.acme.shop.events.PaymentRequested;
import com.acme.shop.events.RefundRequested;
import com.acme.shop.events.SaleMade;
import com.acme.shop.events.SalePaid;
import com.acme.shop.events.SaleRefunded;
import com.acme.shop.events.SaleRefused;
import com.acme.shop.events.SaleReturnRequested;
import com.acme.shop.events.ShipmentCancelRequested;
import com.acme.shop.events.ShipmentDelivered;
import com.acme.shop.events.ShipmentFailed;
import com.acme.shop.events.ShipmentRequested;
import com.acme.shop.events.ShipmentSent;
import java.util.List;

/**
 * Payment and shipment of one order, as their contracts say: what was decided once stays, and is
 * told again whenever it is asked for again.
 */
final class Partners {

  private final boolean goodCard;
  private final boolean shippable;
  private boolean asked;
  private int refunds;
  private Shipment shipment = Shipment.NOT_HEARD_OF;

  private enum Shipment {
    NOT_HEARD_OF,
    UNWANTED,
    BOOKED,
    FAILED
  }

  Partners(boolean goodCard, boolean shippable) {
    this.goodCard = goodCard;
    this.shippable = shippable;
  }

  /** Whether money was taken. */
  boolean tookMoney() {
    return asked && goodCard;
  }

  boolean gaveBack() {
    return refunds > 0;
  }

  boolean sent() {
    return shipment == Shipment.BOOKED;
  }

  /** What they answer to a message of order's. */
  List<Event> hear(Event event) {
    String id = event.data().orderId();
    return switch (event.data()) {
      case PaymentRequested _ -> verdict(id);
      case RefundRequested _ -> refund(id);
      case ShipmentRequested _ -> ship(id);
      case ShipmentCancelRequested _ -> doNotShip(id);
      case CreditCardValidated _,
          PaymentRefunded _,
          ShipmentSent _,
          ShipmentDelivered _,
          ShipmentFailed _,
          SaleMade _,
          SaleReturnRequested _,
          SalePaid _,
          SaleRefused _,
          SaleRefunded _ ->
          throw new AssertionError(event + " is not order's to send");
    };
  }

  private List<Event> verdict(String id) {
    asked = true;
    return List.of(goodCard ? Reports.paid(id) : Reports.refused(id));
  }

  private List<Event> refund(String id) {
    if (!tookMoney() || sent()) {
      throw new AssertionError("a refund of what was not paid, or was sent");
    }
    refunds = 1;
    return List.of(Reports.refunded(id));
  }

  private List<Event> ship(String id) {
    if (!tookMoney()) {
      throw new AssertionError("a shipment of what was not paid");
    }
    shipment =
        switch (shipment) {
          case NOT_HEARD_OF -> shippable ? Shipment.BOOKED : Shipment.FAILED;
          case UNWANTED, FAILED -> Shipment.FAILED;
          case BOOKED -> Shipment.BOOKED;
        };
    return told(id);
  }

  private List<Event> doNotShip(String id) {
    shipment = shipment == Shipment.NOT_HEARD_OF ? Shipment.UNWANTED : shipment;
    return told(id);
  }

  private List<Event> told(String id) {
    return switch (shipment) {
      case NOT_HEARD_OF, UNWANTED -> List.of();
      case BOOKED -> List.of(Reports.shipped(id), Reports.delivered(id));
      case FAILED -> List.of(Reports.notShipped(id));
    };
  }
}
