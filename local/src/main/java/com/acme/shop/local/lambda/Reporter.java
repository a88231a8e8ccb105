package com.acme.shop.local.lambda;

import com.acme.shop.local.template.Function;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Writes the platform's own lines into a function's log, in Lambda's plain text format. */
final class Reporter {

  private final Function function;
  private final Consumer<LogLine> log;

  Reporter(Function function, Consumer<LogLine> log) {
    this.function = function;
    this.log = log;
  }

  void line(String line) {
    log.accept(new LogLine(function.logicalId(), line));
  }

  void initStart() {
    line("INIT_START Runtime Version: java:25.local");
  }

  void initFailed(Duration init, String status) {
    line("INIT_REPORT Init Duration: " + millis(init) + " ms\tPhase: init" + status);
  }

  void start(String requestId) {
    line("START RequestId: " + requestId + " Version: $LATEST");
  }

  /**
   * END and REPORT.
   *
   * @param init zero unless this was a cold start; it is billed, as AWS does since August 2025
   * @param status {@code ""} when all is well
   */
  void end(
      String requestId, Duration duration, Duration init, OptionalInt peakMemory, String status) {
    line("END RequestId: " + requestId);
    StringBuilder report = new StringBuilder("REPORT RequestId: ").append(requestId);
    report.append("\tDuration: ").append(millis(duration)).append(" ms");
    report.append("\tBilled Duration: ").append(billed(duration.plus(init))).append(" ms");
    report.append("\tMemory Size: ").append(function.memory()).append(" MB");
    peakMemory.ifPresent(peak -> report.append("\tMax Memory Used: ").append(peak).append(" MB"));
    if (!init.isZero()) {
      report.append("\tInit Duration: ").append(millis(init)).append(" ms");
    }
    line(report.append(status).toString());
  }

  private static String millis(Duration duration) {
    return String.format(Locale.ROOT, "%.2f", duration.toNanos() / 1e6);
  }

  private static long billed(Duration duration) {
    return Math.ceilDiv(duration.toNanos(), 1_000_000);
  }
}
