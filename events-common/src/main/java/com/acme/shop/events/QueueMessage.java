package com.acme.shop.events;

import java.time.Instant;

/**
 * A message as SQS hands it to a function.
 *
 * @param receives how often it has been handed out, this time included
 * @param sent when the queue took it
 */
record QueueMessage(String id, String body, int receives, Instant sent) {

  /** Never the body: it may hold a card. */
  @Override
  public String toString() {
    return "QueueMessage[%s]".formatted(id);
  }
}
