package com.acme.shop.local.console;

import com.acme.shop.local.lambda.EnvironmentStatus;
import com.acme.shop.local.lambda.FunctionStatus;
import com.acme.shop.local.lambda.Past;
import com.acme.shop.local.template.Function;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A function with its environments, as JSON. */
record FunctionView(
    String name,
    int memoryMb,
    long timeoutSeconds,
    List<String> triggers,
    List<EnvironmentView> environments,
    long invocations,
    long coldStarts,
    long failures,
    long throttles,
    List<PastView> last) {

  /** An execution environment, as JSON. */
  record EnvironmentView(
      long pid, String state, int invocations, long ageSeconds, long idleSeconds) {

    static EnvironmentView of(EnvironmentStatus status) {
      return new EnvironmentView(
          status.pid(),
          status.state().name().toLowerCase(Locale.ROOT),
          status.invocations(),
          status.age().toSeconds(),
          status.idle().toSeconds());
    }
  }

  /** An invocation that is over, as JSON. */
  record PastView(String at, double durationMs, @Nullable Double initMs, String outcome) {

    static PastView of(Past past) {
      return new PastView(
          past.at().toString(),
          Course.millis(past.duration()),
          past.init().map(Course::millis).orElse(null),
          past.result().name().toLowerCase(Locale.ROOT));
    }
  }

  static FunctionView of(Function function, List<String> triggers, FunctionStatus status) {
    var counts = status.counts();
    return new FunctionView(
        function.logicalId(),
        function.memory(),
        function.timeout().toSeconds(),
        triggers,
        status.environments().stream().map(EnvironmentView::of).toList(),
        counts.invocations(),
        counts.coldStarts(),
        counts.failures(),
        counts.throttles(),
        status.last().stream().map(PastView::of).toList());
  }
}
