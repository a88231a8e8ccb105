package com.acme.shop.benchmarks.orders;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What AWS bills for invocations and for what they write, read from a local shop's log.
 *
 * <p>Functions' own lines count as they are. Lambda's own do not: with the template's {@code
 * PlatformLogLevel=WARN} it writes of failures alone. With INFO it would write a start and a report
 * of each invocation, which are plain text here and JSON on AWS; they are taken to be as long as
 * the samples below, which have the members that AWS documents for traced functions.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/telemetry-schema-reference.html">Lambda
 *     Telemetry API Event schema reference</a>
 */
final class LogBill {

  /** CloudWatch counts this for each event, beside its text. */
  private static final int EVENT = 26;

  private static final double GB = 1e9;

  private static final String START =
      """
      {"time":"2026-11-21T16:07:42.012Z","type":"platform.start","record":{"requestId":"838113ce-a7a4-496f-872d-e078023f5c5d","functionArn":"arn:aws:lambda:us-east-1:000000000000:function:shop-OrderFunction-123456789012","version":"12","tracing":{"spanId":"54565fb41ac79632","type":"X-Amzn-Trace-Id","value":"Root=1-62e900b2-710d76f009d6e7785905449a;Parent=0efbd19962d95b05;Sampled=0"}}}\
      """;

  private static final String REPORT =
      """
      {"time":"2026-11-21T16:07:42.112Z","type":"platform.report","record":{"requestId":"838113ce-a7a4-496f-872d-e078023f5c5d","metrics":{"durationMs":12.34,"billedDurationMs":13,"memorySizeMB":1024,"maxMemoryUsedMB":120},"tracing":{"spanId":"54565fb41ac79632","type":"X-Amzn-Trace-Id","value":"Root=1-62e900b2-710d76f009d6e7785905449a;Parent=0efbd19962d95b05;Sampled=0"},"status":"success"}}\
      """;

  private static final String ACCESS =
      """
      {"time":"21/Nov/2026:16:07:42 +0000","requestId":"JKJaXmPLvHcESHA=","route":"POST /cart/item/add/{userid}","status":"200","latency":"21","integration":"20","error":"-"}\
      """;

  private static final Pattern REPORTED =
      Pattern.compile("^\\[(\\w+)] REPORT .*Billed Duration: (\\d+) ms\\tMemory Size: (\\d+) MB.*");

  private static final Pattern PLATFORM =
      Pattern.compile("^\\[\\w+] (START|END|REPORT|INIT_START|INIT_REPORT) .*");

  private static final Pattern OF_FUNCTION = Pattern.compile("^\\[(\\w+Function)] (.*)");

  private LogBill() {}

  /** Of a request at the API. */
  static Units ofApiRequest(int bytesOut) {
    return Units.of("api_requests", 1)
        .plus("log_gb", (bytes(ACCESS) + EVENT) / GB)
        .plus("gb_out", bytesOut / GB);
  }

  /**
   * Of everything that functions did, but for the calls they made.
   *
   * @param queued names of functions that read queues: each batch is received and deleted
   * @param sampled the share of invocations that X-Ray records
   */
  static Units of(List<String> lines, List<String> queued, double sampled) {
    Units units = Units.NONE;
    for (String line : lines) {
      Matcher report = REPORTED.matcher(line);
      Matcher own = OF_FUNCTION.matcher(line);
      if (report.matches()) {
        units = units.plus(invocation(report, queued, sampled));
      } else if (own.matches() && !PLATFORM.matcher(line).matches()) {
        units = units.plus("log_gb", (bytes(own.group(2)) + EVENT) / GB);
      }
    }
    return units;
  }

  private static Units invocation(Matcher report, List<String> queued, double sampled) {
    double gigabytes = Integer.parseInt(report.group(3)) / 1024.0;
    double seconds = Integer.parseInt(report.group(2)) / 1000.0;
    return Units.of("lambda_requests", 1)
        .plus("lambda_gb_seconds", gigabytes * seconds)
        .plus("traces", sampled)
        .plus("sqs_requests", queued.contains(report.group(1)) ? 2 : 0);
  }

  /** What Lambda itself would write of one invocation with {@code PlatformLogLevel=INFO}. */
  static int platformBytes() {
    return bytes(START) + bytes(REPORT) + 2 * EVENT;
  }

  private static int bytes(String text) {
    return text.getBytes(UTF_8).length;
  }
}
