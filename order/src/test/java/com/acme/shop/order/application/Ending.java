package com.acme.shop.order.application;

import com.acme.shop.events.Event;
import com.acme.shop.events.EventConsumer.Outcome;
import com.acme.shop.order.application.Story.Step;
import com.acme.shop.order.domain.OrderState;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;

/** What has become of an order in the end: where it stands, and what was sent because of it. */
record Ending(OrderState state, Map<String, Event> sent) {

  /** Tells a story with its steps in this order; what is too early comes again at the end. */
  static Ending of(Story story, List<Step> steps) {
    var room = new OrderRoom();
    String id = story.given().apply(room);
    play(room, id, steps);
    return of(room, id);
  }

  static Ending of(OrderRoom room, String id) {
    return new Ending(room.state(id), room.messages.byId());
  }

  private static void play(OrderRoom room, String id, List<Step> steps) {
    var waiting = new ArrayDeque<>(steps);
    for (int receives = 0; !waiting.isEmpty(); receives++) {
      if (receives > 100) {
        throw new AssertionError("some step is for ever too early");
      }
      Step step = waiting.removeFirst();
      switch (step.take(room, id)) {
        case Outcome.Done _ -> {}
        case Outcome.Later _ -> waiting.addLast(step);
        case Outcome.Never(String reason) -> throw new AssertionError("refused: " + reason);
      }
    }
  }
}
