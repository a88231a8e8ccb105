package com.acme.shop.order.application;

import com.acme.shop.events.Event;
import com.acme.shop.events.EventConsumer;
import com.acme.shop.events.OrderIds;
import com.acme.shop.events.SaleMade;
import com.acme.shop.lambda.log.Log;
import com.acme.shop.order.domain.OrderCommand.Place;
import com.acme.shop.order.domain.OrderEvent.Occasion;
import com.acme.shop.order.domain.Purchase;
import java.time.InstantSource;

/**
 * Places the orders of what was sold at tills, and takes them further. The till gave such an order
 * its id and asked for its payment, so that what follows from it may come before the order does.
 */
public final class FollowSales implements EventConsumer {

  private final Orders orders;
  private final OrderChanges changes;
  private final FollowOrder followOrder;
  private final Strays strays;

  /**
   * @param source the function's name
   */
  public FollowSales(Orders orders, Messages messages, InstantSource clock, String source) {
    this.orders = orders;
    this.changes = new OrderChanges(orders, messages, clock, source);
    this.followOrder = new FollowOrder(orders, messages, clock, source);
    this.strays = new Strays(orders, followOrder);
  }

  @Override
  public Outcome consume(Event event, Log log) {
    return event.data() instanceof SaleMade sale
        ? made(event, sale, log)
        : followOrder.consume(event, log);
  }

  private Outcome made(Event event, SaleMade sale, Log log) {
    Purchase purchase = Sales.purchase(sale);
    if (!isIdOf(purchase.userid(), sale.orderId())) {
      return new Outcome.Never("its order's id is not one of the buyer's");
    }
    if (!purchase.total().equals(sale.total())) {
      return new Outcome.Never("its total is not what its lines cost");
    }
    place(event, new Place(new Occasion(event.time(), event.id()), purchase), log);
    return strays.follow(sale.orderId(), log);
  }

  private static boolean isIdOf(String userid, String id) {
    return OrderIds.isOne(id) && id.startsWith(OrderIds.tag(userid));
  }

  /**
   * First the order, then the strays: who keeps a stray looks for the order afterwards, so that one
   * of the two sees the other.
   */
  private void place(Event event, Place command, Log log) {
    String id = event.data().orderId();
    orders
        .find(id)
        .ifPresentOrElse(
            known -> changes.make(known, command, log),
            () -> changes.place(id, event.correlationId(), command, log));
  }
}
