package com.acme.shop.local.console;

import com.acme.shop.local.lambda.Past;
import com.acme.shop.local.sources.HandedOut;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a step went, as JSON; null is what a step of its kind does not have.
 *
 * @param durationMs of a request, and of a function's handler
 * @param initMs of a cold start, before the handler
 */
record Course(
    @Nullable Double durationMs,
    @Nullable Double initMs,
    @Nullable Integer delaySeconds,
    @Nullable Boolean cold,
    int attempt,
    @Nullable String outcome,
    @Nullable String detail) {

  static Course of(Step step) {
    return switch (step) {
      case Step.Request request -> of(request);
      case Step.Invocation invocation -> of(invocation);
      case Step.Sending sending -> of(sending);
      case Step.Receipt receipt ->
          new Course(null, null, null, null, receipt.attempt(), result(receipt), null);
      case Step.Death death -> new Course(null, null, null, null, 1, null, death.reason());
    };
  }

  private static Course of(Step.Request request) {
    String status = String.valueOf(request.status());
    return new Course(millis(request.duration()), null, null, null, 1, status, null);
  }

  private static Course of(Step.Invocation invocation) {
    Past past = invocation.past();
    return new Course(
        millis(past.duration()),
        past.init().map(Course::millis).orElse(null),
        null,
        past.init().isPresent(),
        1,
        result(past),
        invocation.error().orElse(null));
  }

  private static Course of(Step.Sending sending) {
    int delay = sending.delay().orElse(0);
    return new Course(
        null, null, delay == 0 ? null : delay, null, 1, sending.refusal() ? "refused" : null, null);
  }

  private static String result(Step.Receipt receipt) {
    return switch (receipt.result()) {
      case HandedOut.Result.DONE -> "ok";
      case HandedOut.Result.FAILED -> "failed";
      case HandedOut.Result.THROTTLED -> "throttled";
    };
  }

  private static String result(Past past) {
    return switch (past.result()) {
      case Past.Result.ANSWERED -> "ok";
      case Past.Result.FAILED -> "failed";
      case Past.Result.THROTTLED -> "throttled";
    };
  }

  static double millis(Duration duration) {
    return Math.round(duration.toNanos() / 1e4) / 100.0;
  }
}
