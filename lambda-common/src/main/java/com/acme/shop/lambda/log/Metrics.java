package com.acme.shop.lambda.log;

import com.acme.shop.lambda.json.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/**
 * Metrics inside a log line, in CloudWatch's Embedded Metric Format: CloudWatch makes them from the
 * log, the function makes no call.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html">the
 *     format's specification</a>
 */
public final class Metrics {

  private static final String NAMESPACE = "AcmeShop";
  private static final List<String> BY_SERVICE = List.of("service");

  private Metrics() {}

  /**
   * One number.
   *
   * @param unit a unit of CloudWatch's: {@code Count}, {@code Milliseconds} …
   */
  public record Metric(String name, String unit, double value) {

    public static Metric count(String name, long value) {
      return new Metric(name, "Count", value);
    }
  }

  /**
   * Writes the format's {@code _aws} member and the values, for the service that logs; nothing
   * where there are no metrics.
   */
  public static Json.Writer of(long epochMillis, List<Metric> metrics) {
    return metrics.isEmpty() ? _ -> {} : bySets(epochMillis, List.of(BY_SERVICE), metrics);
  }

  /**
   * As {@link #of}, with the dimensions given.
   *
   * @param dimensionSets names of fields of the same log line; few values each, every combination
   *     is a metric that is billed
   */
  private static Json.Writer bySets(
      long epochMillis, List<List<String>> dimensionSets, List<Metric> metrics) {
    return json -> {
      json.writeObjectFieldStart("_aws");
      json.writeNumberField("Timestamp", epochMillis);
      json.writeArrayFieldStart("CloudWatchMetrics");
      directive(json, dimensionSets, metrics);
      json.writeEndArray();
      json.writeEndObject();
      for (Metric metric : metrics) {
        json.writeNumberField(metric.name(), metric.value());
      }
    };
  }

  /** Counts one more of something, for the service that logs. */
  public static Json.Writer one(long epochMillis, String name) {
    return of(epochMillis, List.of(Metric.count(name, 1)));
  }

  /**
   * As {@link #one}, and also for each reason by itself.
   *
   * @param reason one of few that the code knows, never a client's words: each is a metric that is
   *     billed
   */
  public static Json.Writer oneByReason(long epochMillis, String name, String reason) {
    List<List<String>> sets = List.of(BY_SERVICE, List.of("service", "reason"));
    var metrics = bySets(epochMillis, sets, List.of(Metric.count(name, 1)));
    return json -> {
      json.writeStringField("reason", reason);
      metrics.to(json);
    };
  }

  private static void directive(
      JsonGenerator json, List<List<String>> dimensionSets, List<Metric> metrics)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("Namespace", NAMESPACE);
    json.writeArrayFieldStart("Dimensions");
    for (List<String> dimensions : dimensionSets) {
      json.writeArray(dimensions.toArray(String[]::new), 0, dimensions.size());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("Metrics");
    for (Metric metric : metrics) {
      json.writeStartObject();
      json.writeStringField("Name", metric.name());
      json.writeStringField("Unit", metric.unit());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
