package com.acme.shop.local.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Lambda's error documents: {@code {"errorType": …, "errorMessage": …}}. */
final class ErrorDocument {

  private static final JsonMapper JSON = new JsonMapper();

  private ErrorDocument() {}

  static Outcome.Failed failed(String type, String message) {
    ObjectNode document =
        JSON.createObjectNode().put("errorType", type).put("errorMessage", message);
    try {
      return new Outcome.Failed(type, JSON.writeValueAsBytes(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a runtime's document says was thrown; empty when it does not, or is no JSON. */
  static Optional<String> typeOf(byte[] document) {
    try {
      JsonNode type = JSON.readTree(document).path("errorType");
      return type.isTextual() ? Optional.of(type.textValue()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
