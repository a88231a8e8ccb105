package com.acme.shop.order.dynamodb;

import com.acme.shop.events.OrderIds;
import com.acme.shop.order.application.Orders.OrderPage;
import com.acme.shop.order.application.StoredOrder;
import com.acme.shop.table.Page;
import com.acme.shop.table.ShopTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Walks the partitions of all orders until a page is full: a small shop's first page is its only
 * one, for clients that follow no links.
 *
 * <p>Where it stands is a text that begins with the digit of a partition: the id of the last order
 * seen, or the digit alone, before all ids of its partition.
 */
final class OrderList {

  private static final int HEX = 16;

  private final ShopTable table;
  private final int limit;
  private final List<StoredOrder> orders = new ArrayList<>();
  private Optional<String> position;

  private OrderList(ShopTable table, String start, int limit) {
    this.table = table;
    this.limit = limit;
    position = Optional.of(start);
  }

  static OrderPage page(ShopTable table, Optional<String> after, int limit) {
    String start = after.orElse("0");
    return isPosition(start)
        ? new OrderList(table, start, limit).walk()
        : new OrderPage(List.of(), Optional.empty());
  }

  private static boolean isPosition(String text) {
    return OrderIds.isOne(text) || text.matches("[0-9a-f]");
  }

  private OrderPage walk() {
    while (position.isPresent() && orders.size() < limit) {
      read(position.get());
    }
    return new OrderPage(orders, position);
  }

  private void read(String start) {
    Page page = table.query(OrderKeys.partition(start), Optional.of(start), limit - orders.size());
    page.rows().stream().map(OrderRow::order).forEach(orders::add);
    position = page.next().or(() -> nextPartition(start));
  }

  private static Optional<String> nextPartition(String start) {
    int next = Character.digit(start.charAt(0), HEX) + 1;
    return next < OrderKeys.PARTITIONS ? Optional.of(Integer.toHexString(next)) : Optional.empty();
  }
}
