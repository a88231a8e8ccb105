package com.acme.shop.order.application;

import com.acme.shop.events.EventData;
import com.acme.shop.events.SalePaid;
import com.acme.shop.events.SaleRefunded;
import com.acme.shop.events.SaleRefused;
import com.acme.shop.order.domain.OrderEvent.PaymentTaken;
import com.acme.shop.order.domain.OrderEvent.Refunded;
import java.util.Optional;

/** What the till hears of an order of its own; empty for an order that came over the net. */
final class TillNews {

  private TillNews() {}

  /** Of cash the till needs not be told. */
  static Optional<EventData> paid(StoredOrder order, PaymentTaken payment) {
    return saleId(order)
        .filter(_ -> !order.state().purchase().isCash())
        .map(sale -> new SalePaid(order.id(), sale, payment.amount(), payment.transactionId()));
  }

  static Optional<EventData> refused(StoredOrder order, String reason) {
    return saleId(order).map(sale -> new SaleRefused(order.id(), sale, reason));
  }

  /** Of cash, too: it may be another's wish that an order is undone. */
  static Optional<EventData> refunded(StoredOrder order, Refunded refund) {
    return saleId(order)
        .map(sale -> new SaleRefunded(order.id(), sale, refund.amount(), refund.transactionId()));
  }

  private static Optional<String> saleId(StoredOrder order) {
    return order.state().purchase().till().map(till -> till.saleId());
  }
}
