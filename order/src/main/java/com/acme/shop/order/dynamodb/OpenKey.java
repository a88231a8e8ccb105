package com.acme.shop.order.dynamodb;

import com.acme.shop.order.application.StoredOrder;
import java.time.Instant;
import java.util.Optional;

/** Where an order that is not at its end stands in the index that lists these. */
record OpenKey(String partition, String sort) {

  /** Partitions that share the writes of all open orders. */
  static final int PARTITIONS = 4;

  /** Empty for an order that is at its end. */
  static Optional<OpenKey> of(StoredOrder order) {
    // A String's hash is specified: it is the same in every JVM.
    int partition = Math.floorMod(order.id().hashCode(), PARTITIONS);
    String since = since(order.history().getFirst().occasion().at());
    return order.state().isOpen()
        ? Optional.of(new OpenKey(partition(partition), since + "#" + order.id()))
        : Optional.empty();
  }

  static String partition(int partition) {
    return "ORDER_OPEN#" + partition;
  }

  /** Milliseconds with all their digits: they sort as texts do. */
  static String since(Instant placed) {
    return "%013d".formatted(placed.toEpochMilli());
  }
}
