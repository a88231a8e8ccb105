package com.acme.shop.local.doctor;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * How long a doctor waits.
 *
 * @param answer for one answer; the API itself gives up after 30 s
 * @param prices for the catalog's prices to reach the carts
 * @param delivery for an order to be delivered
 * @param queues for a queue to get shorter
 * @param pause between two looks
 */
record Patience(
    Duration answer, Duration prices, Duration delivery, Duration queues, Duration pause) {

  static final Patience STANDARD =
      new Patience(
          Duration.ofSeconds(35),
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Duration.ofSeconds(15),
          Duration.ofMillis(250));

  /** Looks at something. */
  @FunctionalInterface
  interface Look<T> {
    T look() throws IOException, InterruptedException;
  }

  /** Looks until it is as it should be, or the time is over; what was seen last. */
  <T> T look(Duration longest, Look<T> look, Predicate<T> enough)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    T seen = look.look();
    while (!enough.test(seen) && System.nanoTime() < end) {
      Thread.sleep(pause);
      seen = look.look();
    }
    return seen;
  }
}
