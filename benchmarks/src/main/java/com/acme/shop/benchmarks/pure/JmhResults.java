package com.acme.shop.benchmarks.pure;

import com.acme.shop.benchmarks.report.Table;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.OptionalDouble;

/** What JMH wrote, as the report tells it. */
final class JmhResults {

  private JmhResults() {}

  /**
   * By the name of what was measured: {@code ns_per_op} with the half-width of its interval of 99.9
   * %, where there are enough rounds for one, and {@code bytes_per_op} that were allocated.
   *
   * @param jmh an array of results, from its profiler {@code gc} too
   */
  static ObjectNode read(JsonNode jmh) {
    ObjectNode results = new ObjectMapper().createObjectNode();
    for (JsonNode result : jmh) {
      JsonNode time = result.path("primaryMetric");
      ObjectNode measured = results.putObject(name(result.path("benchmark").asText()));
      measured.put("ns_per_op", time.path("score").asDouble());
      // NaN is a text in JMH's JSON.
      if (time.path("scoreError").isNumber()) {
        measured.put("ns_error", time.path("scoreError").asDouble());
      }
      measured.put(
          "bytes_per_op", result.at("/secondaryMetrics/gc.alloc.rate.norm/score").asDouble());
    }
    return results;
  }

  /** {@code decide_paying} of {@code com.acme.shop.order.domain.DecidingBenchmark.decidePaying}. */
  private static String name(String benchmark) {
    return benchmark
        .substring(benchmark.lastIndexOf('.') + 1)
        .replaceAll("([A-Z])", "_$1")
        .toLowerCase(Locale.ROOT);
  }

  static String markdown(JsonNode results) {
    var table = new Table("what", "ns", "±", "bytes allocated");
    results
        .propertyStream()
        .forEach(result ->
            table.row(
                result.getKey().replace('_', ' '),
                number(result.getValue(), "ns_per_op"),
                number(result.getValue(), "ns_error"),
                number(result.getValue(), "bytes_per_op")));
    return """
    ## Pure parts

    Measured by JMH, warm, with the flags of the managed runtime: its compiler stops at C1. An order of two or three lines; a token with an RS256
    signature whose key is known. None of it waits for anything: beside a call to DynamoDB, of some milliseconds on AWS, all but the signature is nothing.

    %s\
    """
        .formatted(table.markdown());
  }

  private static String number(JsonNode result, String name) {
    JsonNode number = result.path(name);
    return Table.number(
        number.isNumber() ? OptionalDouble.of(number.asDouble()) : OptionalDouble.empty());
  }
}
