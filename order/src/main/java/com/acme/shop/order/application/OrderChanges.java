package com.acme.shop.order.application;

import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.runtime.Unavailable;
import com.acme.shop.order.domain.Decision;
import com.acme.shop.order.domain.Decision.Accepted;
import com.acme.shop.order.domain.Decision.Refused;
import com.acme.shop.order.domain.Decision.Repeated;
import com.acme.shop.order.domain.Decision.TooEarly;
import com.acme.shop.order.domain.OrderCommand;
import com.acme.shop.order.domain.OrderCommand.Place;
import com.acme.shop.order.domain.OrderDecider;
import com.acme.shop.order.domain.OrderEvent;
import com.acme.shop.order.domain.OrderState.NotPlaced;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What every command to an order goes through: load, decide, save, send. */
final class OrderChanges {

  private static final int TRIES = 5;

  private final Orders orders;
  private final Messages messages;
  private final Announcements announcements;
  private final ChangeLog changeLog;

  OrderChanges(Orders orders, Messages messages, InstantSource clock, String source) {
    this.orders = orders;
    this.messages = messages;
    this.announcements = new Announcements(source);
    this.changeLog = new ChangeLog(clock);
  }

  /**
   * What came of a command.
   *
   * @param order as it is now
   */
  record Change(StoredOrder order, Decision decision) {}

  /**
   * Carries out a command. What was saved before and perhaps not sent is sent again.
   *
   * @throws Unavailable when others change the order all the time
   */
  Change make(StoredOrder order, OrderCommand command, Log log) {
    Optional<StoredOrder> loaded = Optional.of(order);
    for (int tried = 0; tried < TRIES && loaded.isPresent(); tried++) {
      var change = attempt(loaded.get(), command, log);
      if (change.isPresent()) {
        return change.get();
      }
      loaded = orders.find(order.id());
    }
    throw new Unavailable(new IllegalStateException("others change the order all the time"));
  }

  /**
   * Places an order that is not there, under an id that somebody else has given it. Who does the
   * same at the same time does no harm.
   *
   * @throws IllegalStateException when there is another order of this id by now
   */
  void place(String id, String correlationId, Place command, Log log) {
    if (OrderDecider.decide(new NotPlaced(), command) instanceof Accepted(var events)) {
      var order = new StoredOrder(id, correlationId, events);
      orders.place(order, Optional.empty());
      accepted(order, events, log);
    }
  }

  private Optional<Change> attempt(StoredOrder order, OrderCommand command, Log log) {
    Decision decision = OrderDecider.decide(order.state(), command);
    return switch (decision) {
      case Accepted(List<OrderEvent> events) ->
          orders
              .append(order, events)
              .map(now -> accepted(now, events, log))
              .map(now -> new Change(now, decision));
      case Repeated(List<OrderEvent> events) -> {
        announce(order, events);
        yield Optional.of(new Change(order, decision));
      }
      case Refused _, TooEarly _ -> Optional.of(new Change(order, decision));
    };
  }

  /** A change is logged before it is sent: were it sent again, it would not be a change. */
  private StoredOrder accepted(StoredOrder order, List<OrderEvent> events, Log log) {
    events.forEach(event -> changeLog.changed(order, event, log));
    announce(order, events);
    return order;
  }

  private void announce(StoredOrder order, List<OrderEvent> events) {
    var due = announcements.of(order, events);
    if (!due.isEmpty()) {
      messages.send(due);
    }
  }
}
