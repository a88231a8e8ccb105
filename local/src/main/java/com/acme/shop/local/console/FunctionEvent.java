package com.acme.shop.local.console;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An event that a function was invoked with, as far as journeys need it. */
sealed interface FunctionEvent {

  /** A request, in payload format 2.0. */
  record Http(String route, Optional<String> correlationId) implements FunctionEvent {}

  /** Messages of one queue, those that are no events left out. */
  record Messages(String queueArn, List<Envelope> envelopes) implements FunctionEvent {}

  /** Anything else: a timer's event, records of a stream. */
  record Other() implements FunctionEvent {}

  static FunctionEvent read(byte[] event) {
    return Json.read(event).map(FunctionEvent::of).orElseGet(Other::new);
  }

  private static FunctionEvent of(JsonNode event) {
    if (event.hasNonNull("routeKey")) {
      return new Http(event.path("routeKey").asText(), header(event, "x-correlation-id"));
    }
    JsonNode first = event.path("Records").path(0);
    return first.path("eventSource").asText().equals("aws:sqs")
        ? messages(first.path("eventSourceARN").asText(), event.path("Records"))
        : new Other();
  }

  private static Messages messages(String arn, JsonNode records) {
    List<Envelope> envelopes = new ArrayList<>();
    records.forEach(
        message -> Envelope.of(message.path("body").asText()).ifPresent(envelopes::add));
    return new Messages(arn, envelopes);
  }

  /** A header of a request or of an answer, whatever the case of its name. */
  static Optional<String> header(JsonNode message, String name) {
    return message.path("headers").properties().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(header -> header.getValue().asText())
        .findFirst();
  }
}
