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

  private Metrics() {}

  /**
   * One number.
   *
   * @param unit a unit of CloudWatch's: {@code Count}, {@code Milliseconds} …
   */
  public record Metric(String name, String unit, double value) {}

  /**
   * Writes the format's {@code _aws} member and the values.
   *
   * @param dimensions names of fields of the same log line; few values each, every combination is a
   *     metric that is billed
   */
  public static Json.Writer of(long epochMillis, List<String> dimensions, List<Metric> metrics) {
    return json -> {
      json.writeObjectFieldStart("_aws");
      json.writeNumberField("Timestamp", epochMillis);
      json.writeArrayFieldStart("CloudWatchMetrics");
      directive(json, dimensions, metrics);
      json.writeEndArray();
      json.writeEndObject();
      for (Metric metric : metrics) {
        json.writeNumberField(metric.name(), metric.value());
      }
    };
  }

  /** Counts one more of something, for the service that logs. */
  public static Json.Writer one(long epochMillis, String name) {
    return of(epochMillis, List.of("service"), List.of(new Metric(name, "Count", 1)));
  }

  private static void directive(JsonGenerator json, List<String> dimensions, List<Metric> metrics)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("Namespace", NAMESPACE);
    json.writeArrayFieldStart("Dimensions");
    json.writeArray(dimensions.toArray(String[]::new), 0, dimensions.size());
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
