package com.acme.shop.events;

import com.acme.shop.lambda.json.Checked;
import com.acme.shop.lambda.json.Fields;
import com.acme.shop.lambda.json.Json;
import com.acme.shop.lambda.json.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Events as JSON: written in the contract's one spelling, read in every spelling that older and
 * foreign senders use.
 */
public final class EventJson {

  private EventJson() {}

  /**
   * The message that carries an event. It is all ASCII: SQS refuses some characters, and a customer
   * may have put any of them into an address.
   */
  public static String write(Event event) {
    return Json.text(json -> {
      json.setHighestNonEscapedChar(0x7E);
      json.writeStartObject();
      Metadata.writer(event).to(json);
      DataWriter.of(event.data()).to(json);
      json.writeEndObject();
    });
  }

  /**
   * The event that a message carries.
   *
   * @param received stands in for the time of a message that tells none
   */
  public static Reading read(String body, Instant received) {
    var message = Fields.of(body);
    var metadata = new Metadata(message.object("metadata"));
    Optional<EventData> data =
        metadata.type().map(type -> DataReader.read(type, message.object("data")));
    return switch (message.check(() -> metadata.event(data.orElseThrow(), received))) {
      case Checked.Valid<Event>(Event event) -> new Reading.Understood(event);
      case Checked.Invalid<Event>(List<Violation> violations) ->
          new Reading.Unreadable(sentence(violations), metadata.correlationId());
    };
  }

  private static String sentence(List<Violation> violations) {
    return violations.stream().map(Violation::sentence).collect(Collectors.joining("; "));
  }
}
