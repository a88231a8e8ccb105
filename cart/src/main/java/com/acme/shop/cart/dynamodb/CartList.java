package com.acme.shop.cart.dynamodb;

import com.acme.shop.cart.CartPage;
import com.acme.shop.cart.UserCart;
import com.acme.shop.table.Page;
import com.acme.shop.table.Row;
import com.acme.shop.table.ShopTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Walks the partitions of all carts until a page is full, or four calls are made: four megabytes
 * are what an answer can hold.
 */
final class CartList {

  /** Partitions that share the writes of all carts. */
  static final int PARTITIONS = 4;

  private static final int MOST_CALLS = PARTITIONS;

  private final ShopTable table;
  private final long now;
  private final int limit;
  private final List<UserCart> carts = new ArrayList<>();
  private Optional<String> seen;
  private Optional<String> start;
  private int partition;

  private CartList(ShopTable table, Optional<String> after, int limit, long now) {
    this.table = table;
    this.now = now;
    this.limit = limit;
    seen = after;
    start = after;
    partition = after.map(CartRow::partition).orElse(0);
  }

  static CartPage page(ShopTable table, Optional<String> after, int limit, long now) {
    return new CartList(table, after, limit, now).walk();
  }

  private CartPage walk() {
    for (int call = 0; call < MOST_CALLS && !isDone(); call++) {
      read();
    }
    return new CartPage(carts, partition < PARTITIONS ? seen : Optional.empty());
  }

  private boolean isDone() {
    return carts.size() == limit || partition == PARTITIONS;
  }

  private void read() {
    Page page = table.query(CartRow.pk(partition), start, limit - carts.size());
    page.rows().forEach(this::take);
    if (page.next().isPresent()) {
      start = seen;
    } else {
      start = Optional.empty();
      partition++;
    }
  }

  private void take(Row row) {
    String userid = row.text("SK");
    seen = Optional.of(userid);
    if (CartRow.isLive(row, now) && !row.textSet(CartRow.IDS).isEmpty()) {
      carts.add(new UserCart(userid, CartRow.cart(row)));
    }
  }
}
