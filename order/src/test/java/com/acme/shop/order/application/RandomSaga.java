package com.acme.shop.order.application;

import com.acme.shop.events.Event;
import com.acme.shop.events.EventConsumer.Outcome;
import com.acme.shop.events.EventData;
import com.acme.shop.events.PaymentRequested;
import com.acme.shop.events.RefundRequested;
import com.acme.shop.events.ShipmentCancelRequested;
import com.acme.shop.events.ShipmentRequested;
import com.acme.shop.order.application.Hooks.Crash;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * One order, its partners and the queues between them, where messages overtake each other, come
 * twice, come to nobody, and functions die. All of it follows from the seed.
 */
final class RandomSaga {

  private static final int MISHAPS_UNTIL = 40;
  private static final int LONGEST = 2_000;
  private static final List<Point> POINTS = List.of(Point.values());

  private final OrderRoom room = new OrderRoom();
  private final List<Event> underWay = new ArrayList<>();
  private final Random random;
  private final Partners partners;
  private int turn;

  RandomSaga(long seed) {
    random = new Random(seed);
    partners = new Partners(random.nextInt(5) > 0, random.nextInt(4) > 0);
  }

  Partners partners() {
    return partners;
  }

  OrderRoom room() {
    return room;
  }

  /** Plays until the order is at its end and no message is under way; its id. */
  String play() {
    String id = placed();
    while (!underWay.isEmpty() || room.order(id).state().isOpen()) {
      if (++turn > LONGEST) {
        throw new AssertionError("the order never ends: " + room.order(id));
      }
      next(id);
      collect();
    }
    return id;
  }

  private String placed() {
    while (true) {
      maybeCrash();
      try {
        return room.anOrderAwaitingPayment();
      } catch (Crash e) {
        collect();
      } finally {
        room.hooks.clear();
      }
    }
  }

  private void next(String id) {
    int dice = random.nextInt(30);
    if (dice == 0 && mishaps()) {
      attempt(() -> room.cancel(id));
    } else if (dice == 1 && mishaps()) {
      attempt(() -> room.placeOrder.place(OrderRoom.aRequest(), room.log));
    } else if (underWay.isEmpty() || dice == 2) {
      attempt(room::sweep);
    } else {
      deliver(underWay.remove(random.nextInt(underWay.size())));
    }
  }

  private void deliver(Event event) {
    if (mishaps() && random.nextInt(4) == 0) {
      underWay.add(event);
    }
    if (!isOrders(event.data())) {
      consume(event);
    } else if (!(mishaps() && random.nextInt(10) == 0)) {
      underWay.addAll(partners.hear(event));
    }
  }

  private void consume(Event event) {
    maybeCrash();
    try {
      switch (room.consume(event)) {
        case Outcome.Done _ -> {}
        case Outcome.Later _ -> underWay.add(event);
        case Outcome.Never(String reason) -> throw new AssertionError(reason + ": " + event);
      }
    } catch (Crash e) {
      underWay.add(event);
    } finally {
      room.hooks.clear();
    }
  }

  private void attempt(Runnable call) {
    maybeCrash();
    try {
      call.run();
    } catch (Crash e) {
      collect();
    } finally {
      room.hooks.clear();
    }
  }

  private void maybeCrash() {
    if (mishaps() && random.nextInt(4) == 0) {
      room.hooks.crashOnceAt(POINTS.get(random.nextInt(POINTS.size())));
    }
  }

  private void collect() {
    underWay.addAll(room.messages.take());
  }

  private boolean mishaps() {
    return turn < MISHAPS_UNTIL;
  }

  private static boolean isOrders(EventData data) {
    return data instanceof PaymentRequested
        || data instanceof RefundRequested
        || data instanceof ShipmentRequested
        || data instanceof ShipmentCancelRequested;
  }
}
