package com.acme.shop.events;

import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.log.Metrics;
import com.acme.shop.lambda.log.Metrics.Metric;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The one line, with its metrics, that tells what became of a message. */
final class DeliveryReport {

  private static final String HANDLED = "Handled";
  private static final String RETRIED = "Retried";
  private static final String DEAD_LETTERED = "DeadLettered";

  private final Log log;
  private final QueueMessage message;

  DeliveryReport(Log log, QueueMessage message) {
    this.log = log;
    this.message = message;
  }

  void handled(Instant now) {
    line("message handled", HANDLED, "", now);
  }

  void retried(String reason, Instant now) {
    line("message comes again", RETRIED, reason, now);
  }

  void deadLettered(String reason, Instant now) {
    line("message dead-lettered", DEAD_LETTERED, reason, now);
  }

  private void line(String text, String counted, String reason, Instant now) {
    log.info(
        text,
        json -> {
          json.writeNumberField("receives", message.receives());
          if (!reason.isEmpty()) {
            json.writeStringField("reason", reason);
          }
          Metrics.of(now.toEpochMilli(), metrics(counted, now)).to(json);
        });
  }

  private List<Metric> metrics(String counted, Instant now) {
    double age = Duration.between(message.sent(), now).toMillis();
    return Stream.concat(
            Stream.of(HANDLED, RETRIED, DEAD_LETTERED)
                .map(name -> Metric.count(name, name.equals(counted) ? 1 : 0)),
            Stream.of(new Metric("Age", "Milliseconds", Math.max(0, age))))
        .toList();
  }
}
