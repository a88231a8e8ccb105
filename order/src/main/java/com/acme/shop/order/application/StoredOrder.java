package com.acme.shop.order.application;

import com.acme.shop.order.domain.OrderDecider;
import com.acme.shop.order.domain.OrderEvent;
import com.acme.shop.order.domain.OrderState;
import java.util.List;
import java.util.Optional;

/**
 * An order as it is stored.
 *
 * @param correlationId of the request that placed it
 * @param history what has happened, in the order in which it was saved; the first is {@code Placed}
 */
public record StoredOrder(String id, String correlationId, List<OrderEvent> history) {

  public StoredOrder {
    history = List.copyOf(history);
  }

  /**
   * Where it stands: the fold of its history.
   *
   * @throws IllegalStateException for a history that no order can have
   */
  public OrderState.Known state() {
    var state = OrderDecider.evolve(new OrderState.NotPlaced(), history.getFirst());
    for (OrderEvent event : history.subList(1, history.size())) {
      state = OrderDecider.evolve(state, event);
    }
    return state;
  }

  /** Counts the changes: who saves must have seen the newest. */
  public int version() {
    return history.size();
  }

  /** The event of a kind; none happens twice to one order. */
  <E extends OrderEvent> Optional<E> event(Class<E> kind) {
    return history.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }
}
