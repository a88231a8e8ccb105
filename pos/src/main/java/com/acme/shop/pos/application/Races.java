package com.acme.shop.pos.application;

import com.acme.shop.events.Pause;
import com.acme.shop.lambda.runtime.Contended;
import com.acme.shop.lambda.runtime.Unavailable;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * Tries again what somebody else was faster at. All that a terminal sells meets in the row of its
 * day, so the losers of a race wait for random times, or they would meet again.
 */
final class Races {

  private static final int TRIES = 12;
  private static final long SHORTEST_MILLIS = 10;
  private static final int MOST_DOUBLINGS = 4;

  private Races() {}

  /**
   * What an attempt came to; less than a second of waiting in all.
   *
   * @param attempt empty, or {@link Contended}, when somebody else was faster
   * @throws Unavailable when somebody else was faster each time
   */
  static <T> T won(Supplier<Optional<T>> attempt) {
    for (int tried = 0; tried < TRIES; tried++) {
      Optional<T> result = uncontended(attempt);
      if (result.isPresent()) {
        return result.get();
      }
      long longest = SHORTEST_MILLIS << Math.min(tried, MOST_DOUBLINGS);
      Pause.sleep(Duration.ofMillis(ThreadLocalRandom.current().nextLong(1, longest)));
    }
    throw new Unavailable(
        new IllegalStateException("others change the sale or its day all the time"));
  }

  private static <T> Optional<T> uncontended(Supplier<Optional<T>> attempt) {
    try {
      return attempt.get();
    } catch (Contended _) {
      return Optional.empty();
    }
  }
}
