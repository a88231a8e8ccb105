package com.acme.shop.benchmarks.functions;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Counts rounds, as many as are wanted and fit into a time. */
final class Rounds {

  private final int wanted;
  private final Duration time;
  private final LongSupplier nanoTime;
  private final long start;
  private long last;
  private long longest;
  private int begun;

  /** Begins with no round. */
  Rounds(int wanted, Duration time, LongSupplier nanoTime) {
    this.wanted = wanted;
    this.time = time;
    this.nanoTime = nanoTime;
    start = nanoTime.getAsLong();
    last = start;
  }

  /** Begins another one, unless it would be one too many or end too late. The first is no risk. */
  boolean another() {
    long now = nanoTime.getAsLong();
    longest = Math.max(longest, now - last);
    last = now;
    boolean begins = begun < wanted && (begun == 0 || now + longest - start <= time.toNanos());
    begun += begins ? 1 : 0;
    return begins;
  }

  int begun() {
    return begun;
  }
}
