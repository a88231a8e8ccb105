package com.acme.shop.pos.lambda;

import com.acme.shop.events.Event;
import com.acme.shop.events.EventPublisher;
import com.acme.shop.events.Outgoing;
import com.acme.shop.pos.application.Messages;
import java.util.List;

/** Sends to the one queue that a function writes to. */
final class QueueMessages implements Messages {

  private final EventPublisher queue;

  QueueMessages(EventPublisher queue) {
    this.queue = queue;
  }

  @Override
  public void send(List<Event> events) {
    queue.publish(events.stream().map(Outgoing::now).toList());
  }
}
