package com.acme.shop.order.application;

import com.acme.shop.events.Event;
import com.acme.shop.order.domain.OrderEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Orders around whose saving things happen. */
record HookedOrders(Orders orders, Hooks hooks) implements Orders {

  @Override
  public Optional<Placement.Repeated> used(IdempotencyKey key) {
    return orders.used(key);
  }

  @Override
  public Placement place(StoredOrder order, Optional<IdempotencyKey> key) {
    hooks.reached(Point.BEFORE_SAVE);
    var placement = orders.place(order, key);
    hooks.reached(Point.AFTER_SAVE);
    return placement;
  }

  @Override
  public Optional<StoredOrder> append(StoredOrder loaded, List<OrderEvent> events) {
    hooks.reached(Point.BEFORE_SAVE);
    var now = orders.append(loaded, events);
    hooks.reached(Point.AFTER_SAVE);
    return now;
  }

  @Override
  public String newId(String userid) {
    return orders.newId(userid);
  }

  @Override
  public Optional<StoredOrder> find(String id) {
    return orders.find(id);
  }

  @Override
  public OrderPage ofUser(String userid, Optional<String> after, int limit) {
    return orders.ofUser(userid, after, limit);
  }

  @Override
  public OrderPage all(Optional<String> after, int limit) {
    return orders.all(after, limit);
  }

  @Override
  public List<String> open(Instant placedBefore, int limit) {
    return orders.open(placedBefore, limit);
  }

  @Override
  public void keepStray(Event event, Duration kept) {
    hooks.reached(Point.BEFORE_SAVE);
    orders.keepStray(event, kept);
    hooks.reached(Point.AFTER_SAVE);
  }

  @Override
  public List<Event> strays(String orderId) {
    return orders.strays(orderId);
  }
}
