package com.acme.shop.local.console;

import com.acme.shop.local.lambda.Past;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A step of a journey, as JSON. */
record StepView(
    int number,
    String at,
    String kind,
    String from,
    String to,
    String label,
    @Nullable Double durationMs,
    @Nullable Integer delaySeconds,
    @Nullable Boolean cold,
    int attempt,
    @Nullable String outcome,
    @Nullable String detail) {

  static StepView of(int number, Step step) {
    var plain =
        new StepView(
            number,
            step.at().toString(),
            kind(step),
            step.from(),
            step.to(),
            step.label(),
            null,
            null,
            null,
            1,
            null,
            null);
    return switch (step) {
      case Step.Request request ->
          plain.lasting(request.duration()).ending(String.valueOf(request.status()), null);
      case Step.Invocation invocation -> plain.invocation(invocation);
      case Step.Sending sending -> plain.sending(sending);
      case Step.Receipt receipt -> plain.tried(receipt.attempt()).ending(result(receipt), null);
      case Step.Death death -> plain.ending(null, death.reason());
    };
  }

  private static String kind(Step step) {
    return switch (step) {
      case Step.Request _ -> "request";
      case Step.Invocation _ -> "invocation";
      case Step.Sending _ -> "sent";
      case Step.Receipt _ -> "received";
      case Step.Death _ -> "delivered-dead";
    };
  }

  private static String result(Step.Receipt receipt) {
    return switch (receipt.result()) {
      case DONE -> "ok";
      case FAILED -> "failed";
      case THROTTLED -> "throttled";
    };
  }

  static String result(Past past) {
    return switch (past.result()) {
      case ANSWERED -> "ok";
      case FAILED -> "failed";
      case THROTTLED -> "throttled";
    };
  }

  static double millis(Duration duration) {
    return Math.round(duration.toNanos() / 1e4) / 100.0;
  }

  private StepView invocation(Step.Invocation step) {
    Past past = step.past();
    return lasting(past.duration())
        .started(past.init().isPresent())
        .ending(result(past), step.error().orElse(null));
  }

  private StepView sending(Step.Sending step) {
    Integer delay = step.delay().isPresent() ? step.delay().getAsInt() : null;
    return new StepView(
        number,
        at,
        kind,
        from,
        to,
        label,
        null,
        delay,
        null,
        1,
        step.refusal() ? "refused" : null,
        null);
  }

  private StepView lasting(Duration duration) {
    return new StepView(
        number, at, kind, from, to, label, millis(duration), null, null, 1, null, null);
  }

  private StepView started(boolean isCold) {
    return new StepView(number, at, kind, from, to, label, durationMs, null, isCold, 1, null, null);
  }

  private StepView tried(int times) {
    return new StepView(number, at, kind, from, to, label, null, null, null, times, null, null);
  }

  private StepView ending(@Nullable String end, @Nullable String why) {
    return new StepView(
        number, at, kind, from, to, label, durationMs, delaySeconds, cold, attempt, end, why);
  }
}
