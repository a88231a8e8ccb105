package com.acme.shop.order.application;

import com.acme.shop.events.Card;
import com.acme.shop.lambda.log.Log;
import com.acme.shop.order.application.Orders.IdempotencyKey;
import com.acme.shop.order.application.Orders.Placement;
import com.acme.shop.order.domain.OrderEvent;
import com.acme.shop.order.domain.OrderEvent.Occasion;
import com.acme.shop.order.domain.OrderState.AwaitingPayment;
import com.acme.shop.order.domain.Purchase;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Places an order: stores it, then asks for its payment. */
public final class PlaceOrder {

  private final Orders orders;
  private final Messages messages;
  private final InstantSource clock;
  private final Announcements announcements;
  private final ChangeLog changeLog;

  /**
   * @param source the function's name
   */
  public PlaceOrder(Orders orders, Messages messages, InstantSource clock, String source) {
    this.orders = orders;
    this.messages = messages;
    this.clock = clock;
    this.announcements = new Announcements(source);
    this.changeLog = new ChangeLog(clock);
  }

  /**
   * What a client asks for.
   *
   * @param card goes on to payment and is kept nowhere
   */
  public record Request(
      Purchase purchase,
      Card card,
      String requestId,
      String correlationId,
      Optional<IdempotencyKey> key) {}

  /** What came of it. */
  public sealed interface Result {

    /** The order is stored and its payment asked for, now or by an earlier request. */
    record Placed(StoredOrder order) implements Result {}

    /** The idempotency key was used for another order. */
    record Clash() implements Result {}
  }

  /**
   * Places an order, once for each idempotency key.
   *
   * @throws RuntimeException when the store or the queue failed. The order may be stored: the same
   *     request with the same key asks for its payment again.
   */
  public Result place(Request request, Log log) {
    var placed = new OrderEvent.Placed(occasion(request), request.purchase());
    var id = orders.newId(request.purchase().userid());
    var order = new StoredOrder(id, request.correlationId(), List.of(placed));
    return switch (orders.place(order, request.key())) {
      case Placement.Stored _ -> stored(order, placed, request.card(), log);
      case Placement.Repeated repeated -> repeated(repeated, request.card());
    };
  }

  /**
   * Repeats a request that could not be made today: a price may have changed since its order was
   * placed.
   *
   * @return empty when no order was placed under its key
   */
  public Optional<Result> repeat(IdempotencyKey key, Card card) {
    return orders.used(key).map(used -> repeated(used, card));
  }

  private Result repeated(Placement.Repeated repeated, Card card) {
    return switch (repeated) {
      case Placement.Known(String known) -> again(known, card);
      case Placement.Clash _ -> new Result.Clash();
    };
  }

  private Occasion occasion(Request request) {
    return new Occasion(clock.instant(), request.requestId());
  }

  private Result.Placed stored(StoredOrder order, OrderEvent.Placed placed, Card card, Log log) {
    changeLog.changed(order, placed, log);
    return askForPayment(order, placed, card);
  }

  private Result.Placed again(String id, Card card) {
    StoredOrder order =
        orders.find(id).orElseThrow(() -> new IllegalStateException("no order of a known key"));
    return order.state() instanceof AwaitingPayment(OrderEvent.Placed placed)
        ? askForPayment(order, placed, card)
        : new Result.Placed(order);
  }

  private Result.Placed askForPayment(StoredOrder order, OrderEvent.Placed placed, Card card) {
    messages.send(List.of(announcements.paymentRequested(order, placed, card)));
    return new Result.Placed(order);
  }
}
