package com.acme.shop.order.lambda;

import com.acme.shop.events.Event;
import com.acme.shop.events.EventData;
import com.acme.shop.order.application.Messages;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Messages as a list. */
final class SentMessages implements Messages {

  private final List<Event> sent = new CopyOnWriteArrayList<>();

  @Override
  public void send(List<Event> events) {
    sent.addAll(events);
  }

  List<Event> all() {
    return List.copyOf(sent);
  }

  /** What the messages of one type tell. */
  <D extends EventData> List<D> of(Class<D> type) {
    return sent.stream().map(Event::data).filter(type::isInstance).map(type::cast).toList();
  }
}
