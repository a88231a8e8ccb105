package com.acme.shop.events;

import com.acme.shop.lambda.json.Fields;
import com.acme.shop.lambda.json.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The envelope of a message. Of a foreign one only the type must be there: everything else follows
 * from what it is about or from when it came.
 */
final class Metadata {

  /** What an id may look like to stand in a log line, as of a request's correlation id. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:=/+-]{1,128}");

  private static final Pattern YEAR_OF_FOUR_DIGITS = Pattern.compile("\\d{4}-.{1,40}");
  private static final String NOBODY = "unknown";

  private final Fields fields;

  Metadata(Fields fields) {
    this.fields = fields;
  }

  static Json.Writer writer(Event event) {
    return json -> {
      EventType type = event.data().type();
      json.writeObjectFieldStart("metadata");
      json.writeStringField("domain", type.domain());
      json.writeStringField("source", event.source());
      json.writeStringField("type", type.wireName());
      json.writeStringField("status", event.data().isError() ? "error" : "success");
      json.writeStringField("id", event.id());
      json.writeNumberField("version", type.version());
      json.writeStringField("time", event.time().toString());
      json.writeStringField("correlationId", event.correlationId());
      if (event.causationId().isPresent()) {
        json.writeStringField("causationId", event.causationId().get());
      }
      json.writeEndObject();
    };
  }

  /** The type, if it is one whose data can be read; otherwise a violation is noted. */
  Optional<EventType> type() {
    if (fields.text("type", Integer.MAX_VALUE).isEmpty()) {
      return Optional.empty();
    }
    Optional<EventType> type = fields.anyText("type").flatMap(EventType::of);
    if (type.isEmpty()) {
      fields.violate("type", "is not the name of a known event");
    }
    return type.filter(this::hasKnownVersion);
  }

  Event event(EventData data, Instant received) {
    // Not from the message's text: of a payment request, whoever knows the rest could guess the
    // card
    // back from a hash.
    String id = id("id").orElseGet(() -> Event.idOf(data));
    return new Event(
        id, time().orElse(received), source(), correlationId().orElse(id), id("causationId"), data);
  }

  /** What a message says of itself, also where the rest of it cannot be read. */
  Optional<String> correlationId() {
    return id("correlationId").or(() -> id("id"));
  }

  private boolean hasKnownVersion(EventType type) {
    int version = fields.has("version") ? fields.wholeNumber("version", 1, 1_000_000) : 1;
    if (version > type.version()) {
      fields.violate("version", "is newer than %d, the newest known".formatted(type.version()));
    }
    return version <= type.version();
  }

  private Optional<String> id(String name) {
    return fields.anyText(name).filter(id -> ID.matcher(id).matches());
  }

  private String source() {
    return id("source").orElse(NOBODY);
  }

  private Optional<Instant> time() {
    try {
      return fields
          .anyText("time")
          .filter(text -> YEAR_OF_FOUR_DIGITS.matcher(text).matches())
          .map(Instant::parse);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
