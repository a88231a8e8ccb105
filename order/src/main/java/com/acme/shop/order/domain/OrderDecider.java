package com.acme.shop.order.domain;

import com.acme.shop.order.domain.Decision.Refused;
import com.acme.shop.order.domain.OrderCommand.TakeBack;
import com.acme.shop.order.domain.OrderState.AwaitingPayment;
import com.acme.shop.order.domain.OrderState.Cancelled;
import com.acme.shop.order.domain.OrderState.Cancelling;
import com.acme.shop.order.domain.OrderState.Delivered;
import com.acme.shop.order.domain.OrderState.Known;
import com.acme.shop.order.domain.OrderState.NotPlaced;
import com.acme.shop.order.domain.OrderState.Paid;
import com.acme.shop.order.domain.OrderState.PaymentFailed;
import com.acme.shop.order.domain.OrderState.Refunded;
import com.acme.shop.order.domain.OrderState.Refunding;
import com.acme.shop.order.domain.OrderState.Shipped;

/** The rules of an order. */
public final class OrderDecider {

  private static final Refused NO_SALE = new Refused("the order was not sold at a till");

  private OrderDecider() {}

  /** What comes of a command. */
  public static Decision decide(OrderState state, OrderCommand command) {
    return isForeign(state, command) ? NO_SALE : decideIn(state, command);
  }

  private static boolean isForeign(OrderState state, OrderCommand command) {
    return command instanceof TakeBack
        && state instanceof Known known
        && known.purchase().till().isEmpty();
  }

  private static Decision decideIn(OrderState state, OrderCommand command) {
    return switch (state) {
      case NotPlaced _ -> WhenUnknown.decide(command);
      case AwaitingPayment awaiting -> WhenAwaitingPayment.decide(awaiting, command);
      case PaymentFailed failed -> WhenUnpaid.decidePaymentFailed(failed, command);
      case Cancelled cancelled -> WhenUnpaid.decideCancelled(cancelled, command);
      case Paid paid -> WhenPaid.decidePaid(paid, command);
      case Cancelling cancelling -> WhenPaid.decideCancelling(cancelling, command);
      case Shipped shipped -> WhenSent.decideShipped(shipped, command);
      case Delivered delivered -> WhenSent.decideDelivered(delivered, command);
      case Refunding refunding -> WhenGivenBack.decideRefunding(refunding, command);
      case Refunded refunded -> WhenGivenBack.decideRefunded(refunded, command);
    };
  }

  /**
   * The state after an event that {@link #decide} gave out for this state.
   *
   * @throws IllegalStateException for an event that no decision can have led to here
   */
  public static OrderState.Known evolve(OrderState state, OrderEvent event) {
    return Evolution.of(state, event);
  }
}
