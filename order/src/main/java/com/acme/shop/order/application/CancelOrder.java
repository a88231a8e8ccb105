package com.acme.shop.order.application;

import com.acme.shop.lambda.log.Log;
import com.acme.shop.order.application.OrderChanges.Change;
import com.acme.shop.order.domain.Decision;
import com.acme.shop.order.domain.OrderCommand.Cancel;
import com.acme.shop.order.domain.OrderEvent.Occasion;
import com.acme.shop.order.domain.OrderState;
import java.time.InstantSource;
import java.util.Optional;

/** Cancels an order, where that is still possible. */
public final class CancelOrder {

  private final Orders orders;
  private final InstantSource clock;
  private final OrderChanges changes;

  /**
   * @param source the function's name
   */
  public CancelOrder(Orders orders, Messages messages, InstantSource clock, String source) {
    this.orders = orders;
    this.clock = clock;
    this.changes = new OrderChanges(orders, messages, clock, source);
  }

  /**
   * What a client asks for.
   *
   * @param owner the userid whose order it must be; empty where anybody's will do
   * @param reason for a person
   */
  public record Request(String orderId, Optional<String> owner, String requestId, String reason) {}

  /** What came of it. */
  public sealed interface Result {

    /** The order is cancelled; what was paid is or will be given back. */
    record Cancelled(StoredOrder order) implements Result {}

    /** The order is paid, and shipment was asked not to send it if that is still possible. */
    record Cancelling(StoredOrder order) implements Result {}

    /** It cannot be cancelled any more. */
    record Refused(String reason) implements Result {}

    /** There is no such order, or it is somebody else's. */
    record Unknown() implements Result {}
  }

  /**
   * Cancels an order, or says what it is now where it was cancelled before.
   *
   * @throws RuntimeException when the store or the queue failed; the same request does the rest
   */
  public Result cancel(Request request, Log log) {
    return orders
        .find(request.orderId())
        .filter(order -> isOwn(order, request))
        .map(order -> result(changes.make(order, command(request), log)))
        .orElseGet(Result.Unknown::new);
  }

  private static boolean isOwn(StoredOrder order, Request request) {
    String userid = order.state().purchase().userid();
    return request.owner().map(userid::equals).orElse(true);
  }

  private Cancel command(Request request) {
    return new Cancel(new Occasion(clock.instant(), request.requestId()), request.reason());
  }

  private static Result result(Change change) {
    return switch (change.decision()) {
      case Decision.Accepted _, Decision.Repeated _ -> cancelled(change.order());
      case Decision.Refused(String reason) -> new Result.Refused(reason);
      case Decision.TooEarly(String reason) -> new Result.Refused(reason);
    };
  }

  private static Result cancelled(StoredOrder order) {
    return order.state() instanceof OrderState.Cancelling
        ? new Result.Cancelling(order)
        : new Result.Cancelled(order);
  }
}
