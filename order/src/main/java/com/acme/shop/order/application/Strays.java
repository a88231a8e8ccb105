package com.acme.shop.order.application;

import com.acme.shop.events.Event;
import com.acme.shop.events.EventConsumer.Outcome;
import com.acme.shop.lambda.log.Log;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Events that came before their order did. */
final class Strays {

  private final Orders orders;
  private final FollowOrder followOrder;

  Strays(Orders orders, FollowOrder followOrder) {
    this.orders = orders;
    this.followOrder = followOrder;
  }

  /**
   * Has an order follow what was kept for it. They stay where they are, and are followed again when
   * the order is placed again.
   *
   * @return what is to become of the event that placed the order: done with only when they are
   */
  Outcome follow(String orderId, Log log) {
    List<Event> waiting = orders.strays(orderId);
    List<String> refused = new ArrayList<>();
    List<Event> early = early(waiting, refused, log);
    while (!early.isEmpty() && early.size() < waiting.size()) {
      waiting = early;
      early = early(waiting, refused, log);
    }
    return outcome(early, refused);
  }

  /** Those that wait for others among them. */
  private List<Event> early(List<Event> waiting, List<String> refused, Log log) {
    List<Event> early = new ArrayList<>();
    for (Event event : waiting) {
      switch (followOrder.consume(event, ofStray(event, log))) {
        case Outcome.Done _ -> {}
        case Outcome.Later _ -> early.add(event);
        case Outcome.Never(String reason) -> refused.add(said(event, reason));
      }
    }
    return early;
  }

  private static Outcome outcome(List<Event> early, List<String> refused) {
    if (!refused.isEmpty()) {
      return new Outcome.Never("came before the order: " + String.join("; ", refused));
    }
    return early.isEmpty()
        ? new Outcome.Done()
        : new Outcome.Later("came before the order: " + said(early.getFirst(), "too early still"));
  }

  private static String said(Event event, String reason) {
    return event.data().type().wireName() + ": " + reason;
  }

  private static Log ofStray(Event event, Log log) {
    return log.with(Map.of("strayId", event.id(), "strayType", event.data().type().wireName()));
  }
}
