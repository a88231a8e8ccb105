package com.acme.shop.order.application;

import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.log.Metrics;
import com.acme.shop.lambda.log.Metrics.Metric;
import com.acme.shop.money.Money;
import com.acme.shop.order.domain.OrderEvent;
import com.acme.shop.order.domain.OrderEvent.CancellationRequested;
import com.acme.shop.order.domain.OrderEvent.Cancelled;
import com.acme.shop.order.domain.OrderEvent.Delivered;
import com.acme.shop.order.domain.OrderEvent.PaymentRefused;
import com.acme.shop.order.domain.OrderEvent.PaymentTaken;
import com.acme.shop.order.domain.OrderEvent.Placed;
import com.acme.shop.order.domain.OrderEvent.Refunded;
import com.acme.shop.order.domain.OrderEvent.ShipmentFailed;
import com.acme.shop.order.domain.OrderEvent.Shipped;
import com.acme.shop.order.domain.OrderEvent.TakenBack;
import com.acme.shop.order.domain.OrderStatus;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** One line a change of an order, with what the business counts. */
final class ChangeLog {

  private final InstantSource clock;

  ChangeLog(InstantSource clock) {
    this.clock = clock;
  }

  void changed(StoredOrder order, OrderEvent event, Log log) {
    String status = OrderStatus.of(order.state()).spelling();
    log.with(Map.of("orderId", order.id(), "status", status))
        .info(said(event), Metrics.of(clock.millis(), metrics(event)));
  }

  private static String said(OrderEvent event) {
    return switch (event) {
      case Placed _ -> "order placed";
      case PaymentTaken _ -> "order paid";
      case PaymentRefused _ -> "order's card refused";
      case Cancelled _ -> "order cancelled";
      case CancellationRequested _ -> "order is to be cancelled";
      case Shipped _ -> "order shipped";
      case Delivered _ -> "order delivered";
      case ShipmentFailed _ -> "order not shipped";
      case TakenBack _ -> "order taken back at the till";
      case Refunded _ -> "order refunded";
    };
  }

  private static List<Metric> metrics(OrderEvent event) {
    return switch (event) {
      case Placed _ -> one("OrdersPlaced");
      case PaymentTaken paid -> List.of(Metric.count("OrdersPaid", 1), revenue(paid.amount()));
      case PaymentRefused _ -> one("OrdersRefused");
      case Cancelled _ -> one("OrdersCancelled");
      case Shipped _ -> one("OrdersShipped");
      case Delivered _ -> one("OrdersDelivered");
      case Refunded _ -> one("OrdersRefunded");
      case CancellationRequested _, ShipmentFailed _, TakenBack _ -> List.of();
    };
  }

  private static List<Metric> one(String name) {
    return List.of(Metric.count(name, 1));
  }

  private static Metric revenue(Money amount) {
    return new Metric("Revenue", "None", amount.amount().doubleValue());
  }
}
