package com.acme.shop.local.deadletters;

import java.util.List;

/**
 * A dead-letter queue.
 *
 * @param id its logical id in the template
 * @param sources the queues whose messages come here when nobody could handle them
 */
public record DeadQueue(String id, String name, String url, List<Source> sources) {

  public DeadQueue {
    sources = List.copyOf(sources);
  }

  /** A queue that messages come from, and that they go back to. */
  public record Source(String name, String url, String arn, int maxReceives) {}

  boolean isCalled(String asked) {
    return id.equals(asked) || name.equals(asked);
  }
}
