package com.acme.shop.lambda.runtime;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Waits for something that others change, by looking again and again.
 *
 * @param pause lets time pass between two looks
 */
public record Patience(InstantSource clock, Consumer<Duration> pause) {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  /** With a thread that really waits. */
  public Patience(InstantSource clock) {
    this(clock, time -> LockSupport.parkNanos(time.toNanos()));
  }

  /**
   * The thing as soon as it is not open any more, or as it is when the time is up.
   *
   * @param look finds it as it is now
   * @param longest how long to wait at most; not long after it, the answer is there
   */
  public <T> T await(T thing, Predicate<T> isOpen, UnaryOperator<T> look, Duration longest) {
    Instant end = clock.instant().plus(longest);
    T newest = thing;
    while (isOpen.test(newest) && clock.instant().isBefore(end)) {
      pause.accept(BETWEEN_LOOKS);
      newest = look.apply(newest);
    }
    return newest;
  }
}
