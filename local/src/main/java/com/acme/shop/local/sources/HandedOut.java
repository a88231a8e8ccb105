package com.acme.shop.local.sources;

import java.time.Instant;

/**
 * Tells a listener of a message of a queue that a function was invoked with, once that is settled.
 *
 * @param at when it was handed to the function
 * @param function the logical id
 * @param queue the queue's name
 * @param body whole, so with whatever secrets are in it
 * @param attempt how often SQS has handed it out, this time included
 */
public record HandedOut(
    Instant at, String function, String queue, String body, int attempt, Result result) {

  /** What becomes of it. */
  public enum Result {
    /** It is deleted. */
    DONE,
    /** It comes again after the visibility timeout, or SQS moves it to the dead-letter queue. */
    FAILED,
    /** The function had no room for it, and it comes again soon. */
    THROTTLED
  }
}
