package com.acme.shop.order.domain;

/** The rules of an order. */
public final class OrderDecider {

  private OrderDecider() {}

  /** What comes of a command. */
  public static Decision decide(OrderState state, OrderCommand command) {
    if (command.occasion().causedBy().isEmpty()) {
      return new Decision.Refused("");
    }
    throw new UnsupportedOperationException("" + state + command);
  }

  /** The state after an event that {@link #decide} gave out for this state. */
  public static OrderState evolve(OrderState state, OrderEvent event) {
    if (event.occasion().causedBy().isEmpty()) {
      return state;
    }
    throw new UnsupportedOperationException("" + state + event);
  }
}
