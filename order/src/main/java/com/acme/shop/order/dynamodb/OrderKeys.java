package com.acme.shop.order.dynamodb;

import com.acme.shop.table.Key;

/** Where an order is: found by its id alone. */
final class OrderKeys {

  /** Partitions that share all orders: one for each first digit of an id. */
  static final int PARTITIONS = 16;

  private OrderKeys() {}

  static Key key(String id) {
    return new Key(partition(id), id);
  }

  /** The partition of a text that begins as an id does: with a tag, or a digit of one. */
  static String partition(String beginning) {
    return "ORDER#" + beginning.charAt(0);
  }
}
