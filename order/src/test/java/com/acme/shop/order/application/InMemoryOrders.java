package com.acme.shop.order.application;

import com.acme.shop.events.Event;
import com.acme.shop.lambda.runtime.Ids;
import com.acme.shop.lambda.runtime.Sha256;
import com.acme.shop.order.domain.OrderEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Orders as a map: the store of the unit tests. */
public final class InMemoryOrders implements Orders {

  private final NavigableMap<String, StoredOrder> orders = new TreeMap<>();
  private final Map<List<String>, KnownKey> keys = new HashMap<>();
  private final Map<List<String>, Event> strays = new HashMap<>();
  private final Ids ids;
  private boolean somebodyIsFaster;

  public InMemoryOrders(InstantSource clock) {
    this.ids = new Ids(clock, new Random(7));
  }

  private record KnownKey(String orderId, String fingerprint) {}

  @Override
  public synchronized String newId(String userid) {
    return tag(userid) + ids.next();
  }

  @Override
  public synchronized Optional<StoredOrder> find(String id) {
    return Optional.ofNullable(orders.get(id));
  }

  @Override
  public synchronized Placement place(StoredOrder order, Optional<IdempotencyKey> key) {
    var known = key.map(InMemoryOrders::named).map(keys::get);
    if (known.isPresent()) {
      return repeated(known.get(), key.orElseThrow());
    }
    var met = orders.get(order.id());
    if (met != null) {
      return stored(order, met);
    }
    key.ifPresent(k -> keys.put(named(k), new KnownKey(order.id(), k.fingerprint())));
    orders.put(order.id(), order);
    return new Placement.Stored();
  }

  private static Placement stored(StoredOrder order, StoredOrder met) {
    if (!met.history().getFirst().equals(order.history().getFirst())) {
      throw new IllegalStateException("there is another order of this id");
    }
    return new Placement.Stored();
  }

  @Override
  public synchronized Optional<Placement.Repeated> used(IdempotencyKey key) {
    return Optional.ofNullable(keys.get(named(key))).map(known -> repeated(known, key));
  }

  private static Placement.Repeated repeated(KnownKey known, IdempotencyKey key) {
    return known.fingerprint().equals(key.fingerprint())
        ? new Placement.Known(known.orderId())
        : new Placement.Clash();
  }

  private static List<String> named(IdempotencyKey key) {
    return List.of(key.userid(), key.key());
  }

  @Override
  public synchronized Optional<StoredOrder> append(StoredOrder loaded, List<OrderEvent> events) {
    boolean lost = somebodyIsFaster;
    somebodyIsFaster = false;
    return find(loaded.id())
        .filter(now -> !lost && now.version() == loaded.version())
        .map(now -> extended(now, events));
  }

  /** The next append finds that somebody else was faster. */
  synchronized void loseNextAppend() {
    somebodyIsFaster = true;
  }

  private StoredOrder extended(StoredOrder order, List<OrderEvent> events) {
    var history = new ArrayList<>(order.history());
    history.addAll(events);
    var now = new StoredOrder(order.id(), order.correlationId(), history);
    orders.put(now.id(), now);
    return now;
  }

  @Override
  public synchronized OrderPage ofUser(String userid, Optional<String> after, int limit) {
    var older = after.map(id -> orders.headMap(id, false)).orElse(orders);
    return page(
        older.descendingMap().values().stream().filter(order -> order.id().startsWith(tag(userid))),
        limit);
  }

  @Override
  public synchronized OrderPage all(Optional<String> after, int limit) {
    return page(orders.tailMap(after.orElse(""), false).values().stream(), limit);
  }

  private static OrderPage page(Stream<StoredOrder> orders, int limit) {
    var found = orders.limit(limit + 1L).toList();
    var page = found.stream().limit(limit).toList();
    return new OrderPage(
        page, found.size() > limit ? Optional.of(page.getLast().id()) : Optional.empty());
  }

  @Override
  public synchronized List<String> open(Instant placedBefore, int limit) {
    return orders.values().stream()
        .filter(order -> order.state().isOpen() && placedAt(order).isBefore(placedBefore))
        .sorted(Comparator.comparing(InMemoryOrders::placedAt))
        .map(StoredOrder::id)
        .limit(limit)
        .toList();
  }

  private static Instant placedAt(StoredOrder order) {
    return order.history().getFirst().occasion().at();
  }

  @Override
  public synchronized void keepStray(Event event, Duration kept) {
    strays.put(List.of(event.data().orderId(), event.id()), event);
  }

  @Override
  public synchronized List<Event> strays(String orderId) {
    return strays.values().stream()
        .filter(event -> event.data().orderId().equals(orderId))
        .toList();
  }

  private static String tag(String userid) {
    return HexFormat.of().formatHex(Sha256.of(userid), 0, 8) + "-";
  }
}
