package com.acme.shop.local.sources;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.acme.shop.local.emulators.Account;
import com.acme.shop.local.template.ScheduleSource;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * The document that a timer sends: its own input, or "Scheduled Event" as the EventBridge guide has
 * it. EventBridge Scheduler sends nearly the same, with its detail as a text.
 */
record ScheduledEvent(ScheduleSource source, Account account) {

  byte[] at(Instant time) {
    return source.input().map(input -> input.getBytes(UTF_8)).orElseGet(() -> document(time));
  }

  private byte[] document(Instant time) {
    ObjectNode event =
        Json.object()
            .put("version", "0")
            .put("id", UUID.randomUUID().toString())
            .put("detail-type", "Scheduled Event")
            .put("source", service())
            .put("account", account.id())
            .put("time", time.truncatedTo(ChronoUnit.SECONDS).toString())
            .put("region", account.region());
    event.putArray("resources").add(arn());
    switch (source.service()) {
      case RULE -> event.putObject("detail");
      case SCHEDULER -> event.put("detail", "{}");
    }
    return Json.bytes(event);
  }

  private String service() {
    return switch (source.service()) {
      case RULE -> "aws.events";
      case SCHEDULER -> "aws.scheduler";
    };
  }

  private String arn() {
    String owner = "%s:%s".formatted(account.region(), account.id());
    return switch (source.service()) {
      case RULE -> "arn:aws:events:%s:rule/%s".formatted(owner, source.name());
      case SCHEDULER -> "arn:aws:scheduler:%s:schedule/default/%s".formatted(owner, source.name());
    };
  }
}
