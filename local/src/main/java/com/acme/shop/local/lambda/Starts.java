package com.acme.shop.local.lambda;

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

  private final Semaphore free =
      new Semaphore(Math.max(FEWEST, Runtime.getRuntime().availableProcessors()));

  /** Whether a start may begin; waits a moment for it. Who begins must {@link #end}. */
  boolean tryBegin() throws InterruptedException {
    return free.tryAcquire(10, TimeUnit.MILLISECONDS);
  }

  void end() {
    free.release();
  }
}
