package com.acme.shop.lambda.log;

import com.acme.shop.lambda.json.Json;
import com.acme.shop.lambda.runtime.Rehearsal;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes one JSON object a line, which Lambda passes on to CloudWatch Logs as it is. Every line
 * carries the fields of its log: the service, and inside a request its ids.
 */
public final class Log {

  private final PrintStream out;
  private final InstantSource clock;
  private final Map<String, String> fields;

  private Log(PrintStream out, InstantSource clock, Map<String, String> fields) {
    this.out = out;
    this.clock = clock;
    this.fields = fields;
  }

  /** The log of one service, on standard output. */
  public static Log of(String service, InstantSource clock) {
    return to(System.out, service, clock);
  }

  /** As {@link #of}, to another place. */
  public static Log to(PrintStream out, String service, InstantSource clock) {
    return new Log(out, clock, Map.of("service", service));
  }

  /** A log whose lines carry these fields, and those of this one where names are not taken. */
  public Log with(Map<String, String> more) {
    var all = new TreeMap<>(fields);
    all.putAll(more);
    return new Log(out, clock, all);
  }

  /** Something happened that a person may want to know. */
  public void info(String message) {
    info(message, _ -> {});
  }

  /**
   * As {@link #info(String)}, with more.
   *
   * @param more writes further fields; it must not write what a customer keeps secret
   */
  public void info(String message, Json.Writer more) {
    line("INFO", message, more);
  }

  /** Something broke. The failure's text and trace go here and nowhere else. */
  public void error(String message, Throwable failure) {
    if (Rehearsal.isRunning()) {
      Rehearsal.failed(failure);
    }
    line(
        "ERROR",
        message,
        json -> {
          json.writeStringField("errorType", failure.getClass().getName());
          json.writeStringField("errorMessage", String.valueOf(failure.getMessage()));
          json.writeStringField("stackTrace", Traces.of(failure));
        });
  }

  private void line(String level, String message, Json.Writer more) {
    String line = Json.text(json -> write(json, level, message, more));
    // A line would look like a customer's request, and its metrics would be counted.
    if (!Rehearsal.isRunning()) {
      out.println(line);
    }
  }

  private void write(JsonGenerator json, String level, String message, Json.Writer more)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("timestamp", Instant.ofEpochMilli(clock.millis()).toString());
    json.writeStringField("level", level);
    json.writeStringField("message", message);
    for (var field : fields.entrySet()) {
      json.writeStringField(field.getKey(), field.getValue());
    }
    more.to(json);
    json.writeEndObject();
  }
}
