package com.acme.shop.order.application;

import com.acme.shop.order.domain.OrderDecider;
import com.acme.shop.order.domain.OrderEvent;
import com.acme.shop.order.domain.OrderState;
import java.util.List;

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

  /** Where it stands: the fold of its history. */
  public OrderState state() {
    OrderState state = new OrderState.NotPlaced();
    for (OrderEvent event : history) {
      state = OrderDecider.evolve(state, event);
    }
    return state;
  }

  /** Counts the changes: who saves must have seen the newest. */
  public int version() {
    return history.size();
  }
}
