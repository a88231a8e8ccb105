package com.acme.shop.order.domain;

import com.acme.shop.order.domain.OrderCommand.RecordDelivery;
import com.acme.shop.order.domain.OrderCommand.RecordPayment;
import com.acme.shop.order.domain.OrderCommand.RecordRefund;
import com.acme.shop.order.domain.OrderCommand.RecordShipment;
import com.acme.shop.order.domain.OrderCommand.RecordShipmentFailure;
import com.acme.shop.order.domain.OrderCommand.TakeBack;
import com.acme.shop.order.domain.OrderEvent.Delivered;
import com.acme.shop.order.domain.OrderEvent.PaymentTaken;
import com.acme.shop.order.domain.OrderEvent.Refunded;
import com.acme.shop.order.domain.OrderEvent.ShipmentFailed;
import com.acme.shop.order.domain.OrderEvent.Shipped;
import com.acme.shop.order.domain.OrderEvent.TakenBack;

/** What was reported, as it goes into the history. */
final class Facts {

  private Facts() {}

  static PaymentTaken paymentTaken(RecordPayment c) {
    return new PaymentTaken(c.occasion(), c.transactionId(), c.amount(), c.message());
  }

  static Shipped shipped(RecordShipment c) {
    return new Shipped(c.occasion(), c.trackingNumber());
  }

  static Delivered delivered(RecordDelivery c) {
    return new Delivered(c.occasion(), c.trackingNumber());
  }

  static ShipmentFailed shipmentFailed(RecordShipmentFailure c) {
    return new ShipmentFailed(c.occasion(), c.reason());
  }

  static TakenBack takenBack(TakeBack c) {
    return new TakenBack(c.occasion(), c.reason());
  }

  static Refunded refunded(RecordRefund c) {
    return new Refunded(c.occasion(), c.transactionId(), c.amount());
  }
}
