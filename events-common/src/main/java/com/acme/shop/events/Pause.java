package com.acme.shop.events;

import com.acme.shop.lambda.runtime.Unavailable;
import java.time.Duration;

/** Waits before something is tried again. */
@FunctionalInterface
public interface Pause {

  void of(Duration duration);

  /** A real one: the thread sleeps. */
  static void sleep(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable(e);
    }
  }
}
