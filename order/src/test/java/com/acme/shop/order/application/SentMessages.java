package com.acme.shop.order.application;

import com.acme.shop.events.Event;
import com.acme.shop.events.EventData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Messages as a list. */
final class SentMessages implements Messages {

  private final List<Event> sent = new ArrayList<>();
  private final Hooks hooks;

  SentMessages(Hooks hooks) {
    this.hooks = hooks;
  }

  @Override
  public void send(List<Event> events) {
    hooks.reached(Point.BEFORE_SEND);
    sent.addAll(events);
    hooks.reached(Point.AFTER_SEND);
  }

  List<Event> all() {
    return List.copyOf(sent);
  }

  List<EventData> data() {
    return sent.stream().map(Event::data).toList();
  }

  /** Takes what was sent since the last time. */
  List<Event> take() {
    var taken = all();
    sent.clear();
    return taken;
  }

  /**
   * What was sent, each once.
   *
   * @throws IllegalStateException when two messages of one id differ
   */
  Map<String, Event> byId() {
    return sent.stream().collect(Collectors.toMap(Event::id, event -> event, SentMessages::same));
  }

  private static Event same(Event one, Event other) {
    if (!one.equals(other)) {
      throw new IllegalStateException("one id, two messages: " + one + " and " + other);
    }
    return one;
  }
}
