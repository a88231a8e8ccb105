package com.acme.shop.order.dynamodb;

import com.acme.shop.events.Event;
import com.acme.shop.events.OrderIds;
import com.acme.shop.lambda.runtime.Ids;
import com.acme.shop.order.application.Orders;
import com.acme.shop.order.application.StoredOrder;
import com.acme.shop.order.domain.OrderEvent;
import com.acme.shop.table.Attempt;
import com.acme.shop.table.Key;
import com.acme.shop.table.Page;
import com.acme.shop.table.Row;
import com.acme.shop.table.ShopTable;
import com.acme.shop.table.Write;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Orders in the shop's table, one row each, with their whole history. Every method is one call, but
 * for the walks over partitions: {@link #all} makes up to four, {@link #open} four.
 */
public final class OrderTable implements Orders {

  /** Far more than the kinds of events, of which each has one id an order. */
  private static final int MOST_STRAYS = 100;

  private final ShopTable table;
  private final InstantSource clock;
  private final Ids ids;

  /**
   * @param random must not be seeded: functions that start from one snapshot must differ
   */
  public OrderTable(ShopTable table, InstantSource clock, RandomGenerator random) {
    this.table = table;
    this.clock = clock;
    ids = new Ids(clock, random);
  }

  @Override
  public String newId(String userid) {
    return OrderIds.of(userid, ids.next());
  }

  @Override
  public Optional<StoredOrder> find(String id) {
    return OrderIds.isOne(id)
        ? table.getNow(OrderKeys.key(id)).map(OrderRow::order)
        : Optional.empty();
  }

  @Override
  public Placement place(StoredOrder order, Optional<IdempotencyKey> key) {
    return key.map(known -> placeOnce(order, known)).orElseGet(() -> place(order));
  }

  @Override
  public Optional<Placement.Repeated> used(IdempotencyKey key) {
    return table
        .getNow(KeyRow.key(key))
        .filter(row -> KeyRow.isValid(row, clock.instant()))
        .map(row -> KeyRow.placement(key, row));
  }

  private Placement place(StoredOrder order) {
    return switch (table.add(OrderKeys.key(order.id()), OrderRow.of(order))) {
      case Attempt.Made _ -> new Placement.Stored();
      case Attempt.Refused(var row) -> stored(order, row);
    };
  }

  private Placement placeOnce(StoredOrder order, IdempotencyKey key) {
    Map<Integer, Optional<Row>> refusals =
        table.refusals(
            List.of(
                KeyRow.write(key, order.id(), clock.instant()),
                new Write.Add(OrderKeys.key(order.id()), OrderRow.of(order))));
    if (refusals.isEmpty()) {
      return new Placement.Stored();
    }
    return refusals
        .getOrDefault(0, Optional.empty())
        .<Placement>map(row -> KeyRow.placement(key, row))
        .orElseGet(() -> stored(order, refusals.getOrDefault(1, Optional.empty())));
  }

  /** The SDK repeats a call whose answer was lost: then the order has met itself. */
  private static Placement stored(StoredOrder order, Optional<Row> row) {
    return row.map(OrderRow::order)
        .filter(met -> met.history().getFirst().equals(order.history().getFirst()))
        .<Placement>map(_ -> new Placement.Stored())
        .orElseThrow(() -> new IllegalStateException("there is another order of this id"));
  }

  @Override
  public Optional<StoredOrder> append(StoredOrder loaded, List<OrderEvent> events) {
    return table.change(OrderRow.append(loaded, events)).map(OrderRow::order);
  }

  @Override
  public OrderPage ofUser(String userid, Optional<String> after, int limit) {
    String tag = OrderIds.tag(userid);
    if (after.isPresent() && !(OrderIds.isOne(after.get()) && after.get().startsWith(tag))) {
      return new OrderPage(List.of(), Optional.empty());
    }
    Page page = table.queryDown(OrderKeys.partition(tag), tag, after, limit);
    return new OrderPage(page.rows().stream().map(OrderRow::order).toList(), page.next());
  }

  @Override
  public OrderPage all(Optional<String> after, int limit) {
    return OrderList.page(table, after, limit);
  }

  @Override
  public List<String> open(Instant placedBefore, int limit) {
    String below = OpenKey.since(placedBefore);
    return IntStream.range(0, OpenKey.PARTITIONS)
        .mapToObj(OpenKey::partition)
        .flatMap(partition -> table.queryOpen(partition, below, limit).stream())
        .sorted(Comparator.comparing(row -> row.text(Names.OPEN_SINCE)))
        .limit(limit)
        .map(row -> row.text("SK"))
        .toList();
  }

  @Override
  public void keepStray(Event event, Duration kept) {
    Key key = StrayRow.key(event);
    table.put(key, StrayRow.of(event, clock.instant().plus(kept)));
  }

  @Override
  public List<Event> strays(String orderId) {
    return table.queryNow(StrayRow.partition(orderId), MOST_STRAYS).stream()
        .flatMap(row -> StrayRow.event(row).stream())
        .toList();
  }
}
