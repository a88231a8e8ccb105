package com.acme.shop.local.lambda;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An invocation that is over.
 *
 * @param at when it was asked for
 * @param duration of the handler, as its REPORT line has it
 * @param init of a cold start
 */
public record Past(Instant at, Duration duration, Optional<Duration> init, Result result) {

  /** What came of it. */
  public enum Result {
    ANSWERED,
    FAILED,
    THROTTLED
  }
}
