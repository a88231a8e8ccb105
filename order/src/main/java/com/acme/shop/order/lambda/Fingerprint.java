package com.acme.shop.order.lambda;

import com.acme.shop.events.LastFour;
import com.acme.shop.lambda.json.Json;
import com.acme.shop.lambda.runtime.Sha256;
import com.acme.shop.order.domain.Destination;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.HexFormat;

/**
 * Tells two requests apart by what was read of them, however it was spelled. Of the card it knows
 * what is kept of it and its expiry: the hash of a number can be guessed back, since there are few.
 */
final class Fingerprint {

  private Fingerprint() {}

  static String of(OrderForm form) {
    return HexFormat.of().formatHex(Sha256.of(Json.text(json -> write(json, form))));
  }

  /** A list in a fixed order, each of its members in one spelling. */
  private static void write(JsonGenerator json, OrderForm form) throws IOException {
    json.writeStartArray();
    json.writeString(form.buyer().firstname());
    json.writeString(form.buyer().lastname());
    json.writeString(form.buyer().email());
    json.writeString(form.delivery());
    json.writeString(form.total().map(Object::toString).orElse(""));
    json.writeString(form.card().type());
    json.writeString(LastFour.of(form.card().number()));
    json.writeNumber(form.card().expiryYear());
    json.writeNumber(form.card().expiryMonth());
    if (form.destination().isPresent()) {
      write(json, form.destination().get());
    }
    for (LineDraft line : form.lines()) {
      write(json, line);
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, Destination to) throws IOException {
    json.writeStartObject();
    json.writeStringField("street", to.street());
    json.writeStringField("city", to.city());
    json.writeStringField("zip", to.zip());
    json.writeStringField("state", to.state());
    json.writeStringField("country", to.country());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, LineDraft line) throws IOException {
    json.writeStartArray();
    json.writeString(line.id());
    json.writeNumber(line.quantity());
    json.writeString(line.description());
    json.writeString(line.price().map(Object::toString).orElse(""));
    json.writeEndArray();
  }
}
