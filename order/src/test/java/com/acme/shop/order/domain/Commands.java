package com.acme.shop.order.domain;

import static com.acme.shop.order.domain.Histories.TOTAL;
import static com.acme.shop.order.domain.Histories.aPurchase;
import static com.acme.shop.order.domain.Histories.occasion;

import com.acme.shop.money.Money;
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
import java.util.List;

/** What may be wanted of an order: what {@link Histories} tell of, and what contradicts it. */
final class Commands {

  static final Place PLACE = new Place(occasion("place", 20), aPurchase("walter"));
  static final RecordPayment PAYMENT_HEARD = payment("transaction-1", TOTAL);
  static final RecordPayment OTHER_PAYMENT = payment("transaction-2", TOTAL);
  static final RecordPayment SMALL_PAYMENT = payment("transaction-1", Money.of("804.49"));
  static final RecordRefusal REFUSAL_HEARD =
      new RecordRefusal(occasion("no", 20), "the card has expired");
  static final RecordShipment SHIPMENT_HEARD =
      new RecordShipment(occasion("sent", 20), "tracking-1");
  static final RecordShipment OTHER_SHIPMENT =
      new RecordShipment(occasion("sent", 20), "tracking-2");
  static final RecordDelivery DELIVERY_HEARD =
      new RecordDelivery(occasion("arrived", 20), "tracking-1");
  static final RecordDelivery OTHER_DELIVERY =
      new RecordDelivery(occasion("arrived", 20), "tracking-2");
  static final RecordShipmentFailure FAILURE_HEARD =
      new RecordShipmentFailure(occasion("not sent", 20), "no such carrier");
  static final RecordRefund REFUND_HEARD = refund("refund-1", TOTAL);
  static final RecordRefund OTHER_REFUND = refund("refund-2", TOTAL);
  static final RecordRefund SMALL_REFUND = refund("refund-1", Money.of("804.49"));
  static final Cancel CANCEL = new Cancel(occasion("cancel", 20), "found it cheaper");
  static final TakeBack TAKE_BACK = new TakeBack(occasion("returned", 20), "wrong size");
  static final Sweep SWEEP = new Sweep(occasion("sweep", 20));

  static final List<OrderCommand> ALL =
      List.of(
          PLACE,
          PAYMENT_HEARD,
          OTHER_PAYMENT,
          SMALL_PAYMENT,
          REFUSAL_HEARD,
          SHIPMENT_HEARD,
          OTHER_SHIPMENT,
          DELIVERY_HEARD,
          OTHER_DELIVERY,
          FAILURE_HEARD,
          REFUND_HEARD,
          OTHER_REFUND,
          SMALL_REFUND,
          CANCEL,
          TAKE_BACK,
          SWEEP);

  private Commands() {}

  private static RecordPayment payment(String transactionId, Money amount) {
    return new RecordPayment(occasion("paid", 20), transactionId, amount, "transaction successful");
  }

  private static RecordRefund refund(String transactionId, Money amount) {
    return new RecordRefund(occasion("given back", 20), transactionId, amount);
  }
}
