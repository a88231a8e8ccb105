package com.acme.shop.events;

import java.time.Duration;

/**
 * An event to send.
 *
 * @param delay how long the queue keeps it to itself: whole seconds, 900 at most (an SQS limit)
 */
public record Outgoing(Event event, Duration delay) {

  public static Outgoing now(Event event) {
    return new Outgoing(event, Duration.ZERO);
  }
}
