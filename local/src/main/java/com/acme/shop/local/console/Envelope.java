package com.acme.shop.local.console;

import com.acme.shop.local.deadletters.EventFields;
import com.acme.shop.local.deadletters.Masking;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a journey needs of an event: its envelope, and which order it is about. Nothing of it is
 * card data.
 *
 * @param correlationId or, as for its consumers, the event's own id; empty in a foreign event that
 *     has neither
 * @param isError whether the event says that something was refused
 */
record Envelope(
    String type, Optional<String> correlationId, Optional<String> orderId, boolean isError) {

  private static final int LONGEST = 128;

  /** Empty when the body is no event. */
  static Optional<Envelope> of(String body) {
    return Json.read(body).flatMap(Envelope::of);
  }

  private static Optional<Envelope> of(JsonNode event) {
    JsonNode metadata = event.path("metadata");
    JsonNode data = event.path("data");
    return text(metadata, "type")
        .map(type ->
            new Envelope(
                shown(type),
                id(metadata, List.of("correlationId", "id")),
                id(data, EventFields.ORDER_IDS),
                metadata.path("status").asText().equals("error")));
  }

  /** The first of these fields that has a value, fit to be seen. */
  private static Optional<String> id(JsonNode object, List<String> fields) {
    return fields.stream()
        .map(field -> text(object, field))
        .flatMap(Optional::stream)
        .findFirst()
        .map(Envelope::shownId);
  }

  private static Optional<String> text(JsonNode object, String field) {
    return Stream.of(object.path(field))
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  /** A short text of somebody else's, fit to be seen. */
  static String shown(String text) {
    String line = Masking.line(text);
    return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
  }

  /** An id of somebody else's, fit to be seen. */
  static String shownId(String id) {
    String line = Masking.id(id);
    return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
  }
}
