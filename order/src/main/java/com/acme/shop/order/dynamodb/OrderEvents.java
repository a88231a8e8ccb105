package com.acme.shop.order.dynamodb;

import com.acme.shop.order.domain.OrderEvent;
import com.acme.shop.order.domain.OrderEvent.Occasion;
import com.acme.shop.table.Row;

/** Spells an event of an order as attributes. Attributes that it does not know are passed over. */
final class OrderEvents {

  private OrderEvents() {}

  static Row row(OrderEvent event) {
    var row =
        Row.builder()
            .text(Names.KIND, EventName.of(event).spelling())
            .time(Names.AT, event.occasion().at())
            .said(Names.CAUSED_BY, event.occasion().causedBy());
    return details(row, event).build();
  }

  private static Row.Builder details(Row.Builder row, OrderEvent event) {
    return switch (event) {
      case OrderEvent.Placed(_, var purchase) -> Purchases.write(row, purchase);
      case OrderEvent.PaymentTaken(_, var transactionId, var amount, var message) ->
          row.said(Names.TRANSACTION_ID, transactionId)
              .money(Names.AMOUNT, amount)
              .said(Names.MESSAGE, message);
      case OrderEvent.PaymentRefused(_, var message) -> row.said(Names.MESSAGE, message);
      case OrderEvent.Cancelled(_, var reason) -> row.said(Names.REASON, reason);
      case OrderEvent.CancellationRequested(_, var reason) -> row.said(Names.REASON, reason);
      case OrderEvent.Shipped(_, var tracking) -> row.said(Names.TRACKING_NUMBER, tracking);
      case OrderEvent.Delivered(_, var tracking) -> row.said(Names.TRACKING_NUMBER, tracking);
      case OrderEvent.ShipmentFailed(_, var reason) -> row.said(Names.REASON, reason);
      case OrderEvent.TakenBack(_, var reason) -> row.said(Names.REASON, reason);
      case OrderEvent.Refunded(_, var transactionId, var amount) ->
          row.said(Names.TRANSACTION_ID, transactionId).money(Names.AMOUNT, amount);
    };
  }

  static OrderEvent event(Row row) {
    var occasion = new Occasion(row.time(Names.AT), row.said(Names.CAUSED_BY));
    return switch (EventName.of(row.text(Names.KIND))) {
      case PLACED -> new OrderEvent.Placed(occasion, Purchases.read(row));
      case PAYMENT_TAKEN ->
          new OrderEvent.PaymentTaken(
              occasion,
              row.said(Names.TRANSACTION_ID),
              row.money(Names.AMOUNT),
              row.said(Names.MESSAGE));
      case PAYMENT_REFUSED -> new OrderEvent.PaymentRefused(occasion, row.said(Names.MESSAGE));
      case CANCELLED -> new OrderEvent.Cancelled(occasion, row.said(Names.REASON));
      case CANCELLATION_REQUESTED ->
          new OrderEvent.CancellationRequested(occasion, row.said(Names.REASON));
      case SHIPPED -> new OrderEvent.Shipped(occasion, row.said(Names.TRACKING_NUMBER));
      case DELIVERED -> new OrderEvent.Delivered(occasion, row.said(Names.TRACKING_NUMBER));
      case SHIPMENT_FAILED -> new OrderEvent.ShipmentFailed(occasion, row.said(Names.REASON));
      case TAKEN_BACK -> new OrderEvent.TakenBack(occasion, row.said(Names.REASON));
      case REFUNDED ->
          new OrderEvent.Refunded(
              occasion, row.said(Names.TRANSACTION_ID), row.money(Names.AMOUNT));
    };
  }
}
