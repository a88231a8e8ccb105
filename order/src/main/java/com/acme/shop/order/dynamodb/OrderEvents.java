package com.acme.shop.order.dynamodb;

import com.acme.shop.order.domain.OrderEvent;
import com.acme.shop.order.domain.OrderEvent.Occasion;
import com.acme.shop.table.Row;
import java.math.BigDecimal;
import java.time.Instant;

/** Spells an event of an order as attributes. Attributes that it does not know are passed over. */
final class OrderEvents {

  private static final int NANOS = 9;

  private OrderEvents() {}

  static Row row(OrderEvent event) {
    var row =
        Row.builder()
            .text(Names.KIND, EventName.of(event).spelling())
            .decimal(Names.AT, seconds(event.occasion().at()))
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
    var occasion = new Occasion(instant(row.decimal(Names.AT)), said(row, Names.CAUSED_BY));
    return switch (EventName.of(row.text(Names.KIND))) {
      case PLACED -> new OrderEvent.Placed(occasion, Purchases.read(row));
      case PAYMENT_TAKEN ->
          new OrderEvent.PaymentTaken(
              occasion,
              said(row, Names.TRANSACTION_ID),
              row.money(Names.AMOUNT),
              said(row, Names.MESSAGE));
      case PAYMENT_REFUSED -> new OrderEvent.PaymentRefused(occasion, said(row, Names.MESSAGE));
      case CANCELLED -> new OrderEvent.Cancelled(occasion, said(row, Names.REASON));
      case CANCELLATION_REQUESTED ->
          new OrderEvent.CancellationRequested(occasion, said(row, Names.REASON));
      case SHIPPED -> new OrderEvent.Shipped(occasion, said(row, Names.TRACKING_NUMBER));
      case DELIVERED -> new OrderEvent.Delivered(occasion, said(row, Names.TRACKING_NUMBER));
      case SHIPMENT_FAILED -> new OrderEvent.ShipmentFailed(occasion, said(row, Names.REASON));
      case TAKEN_BACK -> new OrderEvent.TakenBack(occasion, said(row, Names.REASON));
      case REFUNDED ->
          new OrderEvent.Refunded(
              occasion, said(row, Names.TRANSACTION_ID), row.money(Names.AMOUNT));
    };
  }

  /** A text, for which there is no attribute where it is empty. */
  static String said(Row row, String name) {
    return row.optionalText(name).orElse("");
  }

  /** Exact, since what is announced again must bear the time of the first announcement. */
  private static BigDecimal seconds(Instant at) {
    BigDecimal seconds =
        BigDecimal.valueOf(at.getEpochSecond()).add(BigDecimal.valueOf(at.getNano(), NANOS));
    return seconds.stripTrailingZeros();
  }

  private static Instant instant(BigDecimal seconds) {
    BigDecimal[] parts = seconds.divideAndRemainder(BigDecimal.ONE);
    return Instant.ofEpochSecond(
        parts[0].longValueExact(), parts[1].movePointRight(NANOS).longValueExact());
  }
}
