package com.acme.shop.order.dynamodb;

import com.acme.shop.order.application.StoredOrder;
import com.acme.shop.order.domain.OrderEvent;
import com.acme.shop.table.Change;
import com.acme.shop.table.Row;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Spells an order as a row. The length of its history is its version. */
final class OrderRow {

  private OrderRow() {}

  static Row of(StoredOrder order) {
    var row =
        Row.builder()
            .said(Names.CORRELATION_ID, order.correlationId())
            .maps(Names.EVENTS, order.history().stream().map(OrderEvents::row).toList());
    OpenKey.of(order)
        .ifPresent(open ->
            row.text(Names.OPEN_PARTITION, open.partition()).text(Names.OPEN_SINCE, open.sort()));
    return row.build();
  }

  static StoredOrder order(Row row) {
    return new StoredOrder(
        row.text("SK"),
        row.said(Names.CORRELATION_ID),
        row.maps(Names.EVENTS).stream().map(OrderEvents::event).toList());
  }

  /** Events at the end of a history that is as long as it was when it was loaded. */
  static Change append(StoredOrder loaded, List<OrderEvent> events) {
    var after =
        new StoredOrder(
            loaded.id(),
            loaded.correlationId(),
            Stream.concat(loaded.history().stream(), events.stream()).toList());
    var change =
        Change.of(OrderKeys.key(loaded.id()))
            .when("size(%s) = :version".formatted(Names.EVENTS))
            .value(":events", Row.list(events.stream().map(OrderEvents::row).toList()))
            .number(":version", loaded.version());
    return indexed(change, OpenKey.of(after)).build();
  }

  private static Change.Builder indexed(Change.Builder change, Optional<OpenKey> open) {
    String appended = "SET %1$s = list_append(%1$s, :events)".formatted(Names.EVENTS);
    return open.map(key ->
            change
                .set(appended + ", GSI2PK = :open, GSI2SK = :since")
                .text(":open", key.partition())
                .text(":since", key.sort()))
        .orElseGet(() -> change.set(appended + " REMOVE GSI2PK, GSI2SK"));
  }
}
