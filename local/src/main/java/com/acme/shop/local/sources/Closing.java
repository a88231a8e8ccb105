package com.acme.shop.local.sources;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Tells the threads of a poller that it closes, and wakes those that wait. */
final class Closing {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final CountDownLatch begun = new CountDownLatch(1);

  void begin() {
    begun.countDown();
  }

  /** Begins, and gives the thread that polls two seconds to end. */
  void end(@Nullable Thread poller) {
    begin();
    if (poller == null) {
      return;
    }
    try {
      poller.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  boolean hasBegun() {
    return begun.getCount() == 0;
  }

  /**
   * Waits, but not longer than until closing begins.
   *
   * @return false when closing has begun
   */
  boolean pause(Duration time) {
    try {
      return !begun.await(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      begin();
      return false;
    }
  }
}
