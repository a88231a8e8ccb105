package com.acme.shop.lambda.http;

import com.acme.shop.lambda.json.Checked;
import com.acme.shop.lambda.json.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * One answer.
 *
 * @param headers by lower-case name
 * @param body text, in UTF-8 on the wire; empty for none
 */
public record HttpAnswer(int status, Map<String, String> headers, String body) {

  public HttpAnswer {
    headers = Map.copyOf(headers);
  }

  public static HttpAnswer json(int status, Json.Writer body) {
    return new HttpAnswer(status, Map.of("content-type", "application/json"), Json.text(body));
  }

  /** What comes of a value that a client sent, or a 400 that names everything wrong with it. */
  public static <T> HttpAnswer ifValid(
      HttpRequest request, Checked<T> read, Function<T, HttpAnswer> use) {
    return switch (read) {
      case Checked.Valid<T>(T value) -> use.apply(value);
      case Checked.Invalid<T>(var violations) -> Problem.badRequest(violations).answer(request);
    };
  }

  public HttpAnswer with(String lowerCaseName, String value) {
    var all = new HashMap<>(headers);
    all.put(lowerCaseName, value);
    return new HttpAnswer(status, all, body);
  }

  /** This answer as Lambda hands it to API Gateway: payload format 2.0. */
  byte[] toEvent() {
    return Json.bytes(json -> {
      json.writeStartObject();
      json.writeNumberField("statusCode", status);
      json.writeObjectFieldStart("headers");
      for (var header : headers.entrySet()) {
        json.writeStringField(header.getKey(), header.getValue());
      }
      json.writeEndObject();
      json.writeStringField("body", body);
      json.writeBooleanField("isBase64Encoded", false);
      json.writeEndObject();
    });
  }
}
