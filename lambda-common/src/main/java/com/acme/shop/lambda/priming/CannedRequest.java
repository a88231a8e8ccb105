package com.acme.shop.lambda.priming;

import com.acme.shop.lambda.json.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;

/**
 * A request by nobody, as API Gateway hands it over in payload format 2.0.
 *
 * @param route as the template has it: {@code GET /products/{id}}
 * @param role of the caller whom the event's authorizer names
 */
public record CannedRequest(String route, Map<String, String> path, String role, String body) {

  /** Who calls, and whatever id a request needs. */
  public static final String NOBODY = "rehearsal";

  public static CannedRequest of(String route) {
    return new CannedRequest(route, Map.of(), "customer", "");
  }

  public CannedRequest with(String parameter, String value) {
    return new CannedRequest(route, Map.of(parameter, value), role, body);
  }

  public CannedRequest as(String callersRole) {
    return new CannedRequest(route, path, callersRole, body);
  }

  public CannedRequest sending(String json) {
    return new CannedRequest(route, path, role, json);
  }

  byte[] event() {
    return event(Map.of(), Map.of("sub", NOBODY, "role", role));
  }

  /** The same with a token instead of the authorizer's word. */
  byte[] event(String token) {
    return event(Map.of("authorization", "Bearer " + token), Map.of());
  }

  private byte[] event(Map<String, String> authorization, Map<String, String> claims) {
    return Json.bytes(json -> {
      json.writeStartObject();
      json.writeStringField("version", "2.0");
      json.writeStringField("routeKey", route);
      json.writeStringField("rawPath", route.substring(route.indexOf('/')));
      texts(json, "headers", authorization);
      texts(json, "pathParameters", path);
      json.writeObjectFieldStart("requestContext");
      json.writeStringField("requestId", NOBODY);
      json.writeObjectFieldStart("authorizer");
      texts(json, "lambda", claims);
      json.writeEndObject();
      json.writeEndObject();
      json.writeStringField("body", body);
      json.writeBooleanField("isBase64Encoded", false);
      json.writeEndObject();
    });
  }

  private static void texts(JsonGenerator json, String name, Map<String, String> texts)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (var text : texts.entrySet()) {
      json.writeStringField(text.getKey(), text.getValue());
    }
    json.writeEndObject();
  }
}
