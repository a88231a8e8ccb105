package com.acme.shop.events;

import com.acme.shop.lambda.log.Log;

/** What a function does with one event. */
@FunctionalInterface
public interface EventConsumer {

  /**
   * Handles an event that may have come before, and may come before others that happened earlier.
   *
   * @param log carries the event's ids
   * @throws RuntimeException when something broke: the event comes again
   */
  Outcome consume(Event event, Log log);

  /** What came of an event. */
  sealed interface Outcome {

    /** It is done with, also when there was nothing left to do. */
    record Done() implements Outcome {}

    /** What it builds on is not there yet: it comes again. */
    record Later(String reason) implements Outcome {}

    /** It can never be handled: it goes to the dead-letter queue at once. */
    record Never(String reason) implements Outcome {}
  }
}
