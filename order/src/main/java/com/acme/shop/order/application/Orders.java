package com.acme.shop.order.application;

import com.acme.shop.events.Event;
import com.acme.shop.order.domain.OrderEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where orders are kept. Infrastructure that fails throws; a refusal is a value. */
public interface Orders {

  /**
   * Mints the id of a new order. It tells the store where the order is, and sorts by time among
   * those of one user.
   */
  String newId(String userid);

  /** An order as it is now; empty also for an id that {@link #newId} cannot have made. */
  Optional<StoredOrder> find(String id);

  /** What an idempotency key was used for, as {@link #place} would say; empty for a new key. */
  Optional<Placement.Repeated> used(IdempotencyKey key);

  /** Stores a new order, and its idempotency key in the same write. */
  Placement place(StoredOrder order, Optional<IdempotencyKey> key);

  /**
   * Stores what has happened to an order since it was loaded.
   *
   * @return the order as it is now; empty when somebody else was faster and nothing was stored
   */
  Optional<StoredOrder> append(StoredOrder loaded, List<OrderEvent> events);

  /** A user's orders, newest first. */
  OrderPage ofUser(String userid, Optional<String> after, int limit);

  /** All orders, in no order that says anything; a page may be short and still have a next one. */
  OrderPage all(Optional<String> after, int limit);

  /** Ids of orders that were placed before a time and are not at their end, oldest first. */
  List<String> open(Instant placedBefore, int limit);

  /**
   * Keeps an event of an order that is not there, so that a person can find it, and the order if it
   * comes.
   */
  void keepStray(Event event, Duration kept);

  /** The events that were kept of an order, also those that were kept just now. */
  List<Event> strays(String orderId);

  /**
   * A client's word for one order, however often it sends it.
   *
   * @param userid whose key it is
   * @param fingerprint tells bodies apart, and says nothing of the card's number
   */
  record IdempotencyKey(String userid, String key, String fingerprint) {}

  /** What came of placing an order. */
  sealed interface Placement {

    /** It is stored. */
    record Stored() implements Placement {}

    /** The key was used before. */
    sealed interface Repeated extends Placement {}

    /** It was used for an order with the same body: that order. */
    record Known(String orderId) implements Repeated {}

    /** It was used for an order with another body. */
    record Clash() implements Repeated {}
  }

  /**
   * Some orders.
   *
   * @param next where the next page starts; empty on the last
   */
  record OrderPage(List<StoredOrder> orders, Optional<String> next) {
    public OrderPage {
      orders = List.copyOf(orders);
    }
  }
}
