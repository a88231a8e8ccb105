package com.acme.shop.benchmarks.orders;

import java.time.Duration;
import java.util.function.Consumer;

/** The time that a section may take. What begins when it is over is left out, and said so. */
final class Budget {

  private final Duration time;
  private final Consumer<String> leftOut;
  private final long end;

  /**
   * It begins now.
   *
   * @param leftOut takes the name of each step for which no time is left
   */
  Budget(Duration time, Consumer<String> leftOut) {
    this.time = time;
    this.leftOut = leftOut;
    end = System.nanoTime() + time.toNanos();
  }

  /** Whether a step may begin. */
  boolean allows(String step) {
    boolean inTime = System.nanoTime() < end;
    if (!inTime) {
      leftOut.accept("%s: the %d s were over".formatted(step, time.toSeconds()));
    }
    return inTime;
  }
}
