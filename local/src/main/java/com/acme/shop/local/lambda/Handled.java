package com.acme.shop.local.lambda;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What an environment made of an event.
 *
 * @param init of a cold start
 */
record Handled(Outcome outcome, Duration duration, Optional<Duration> init) {

  /** An event that came to no environment. */
  static Handled without(Outcome outcome) {
    return new Handled(outcome, Duration.ZERO, Optional.empty());
  }

  Past since(Instant at) {
    return new Past(at, duration, init, result());
  }

  private Past.Result result() {
    return switch (outcome) {
      case Outcome.Answered _ -> Past.Result.ANSWERED;
      case Outcome.Failed _ -> Past.Result.FAILED;
      case Outcome.Throttled _ -> Past.Result.THROTTLED;
    };
  }
}
