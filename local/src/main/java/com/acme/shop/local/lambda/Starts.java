package com.acme.shop.local.lambda;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How many processes start at once. On AWS each starts on a machine of its own; here sixteen that
 * start on two processors take longer than a request has, where two warm ones would have served
 * all.
 */
final class Starts {

  /** While one waits at a breakpoint, another must be able to go on. */
  private static final int FEWEST = 2;

  private static final int AT_ONCE = Math.max(FEWEST, Runtime.getRuntime().availableProcessors());

  /** More than that of one function have no processor to run on. */
  static final int ENOUGH = 2 * AT_ONCE;

  /** Longer than most invocations take: then one of those that run is free again. */
  static final Duration PATIENCE = Duration.ofMillis(300);

  private final Semaphore free = new Semaphore(AT_ONCE);

  /**
   * Whether a start may begin; waits a moment for it. Who begins must {@link #end}.
   *
   * @param running environments that the function has
   * @param waited how long the event has waited for one of them
   */
  boolean tryBegin(int running, Duration waited) throws InterruptedException {
    if (running >= ENOUGH && waited.compareTo(PATIENCE) < 0) {
      TimeUnit.MILLISECONDS.sleep(5);
      return false;
    }
    return free.tryAcquire(10, TimeUnit.MILLISECONDS);
  }

  void end() {
    free.release();
  }
}
