package com.acme.shop.lambda.http;

import com.acme.shop.lambda.identity.Caller;
import com.acme.shop.lambda.identity.Role;
import com.acme.shop.lambda.json.Json;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads an event of payload format 2.0 as it streams by. The classes of aws-lambda-java-events cost
 * more at a cold start than everything else that the edge does.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">payload
 *     format 2.0</a>
 */
final class HttpEvent {

  private String routeKey = "";
  private String path = "";
  private Map<String, String> headers = Map.of();
  private Map<String, String> query = Map.of();
  private Map<String, String> pathParameters = Map.of();
  private final Map<String, String> claims = new HashMap<>();
  private String body = "";
  private boolean base64;
  private String requestId = "";

  private HttpEvent() {}

  static HttpRequest read(byte[] event) throws IOException {
    try (JsonParser json = Json.parser(event)) {
      json.nextToken();
      var read = new HttpEvent();
      read.event(json);
      return read.request();
    }
  }

  private HttpRequest request() {
    return new HttpRequest(
        withoutTrailingSlash(routeKey),
        path,
        headers,
        query,
        pathParameters,
        base64 ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8) : body,
        caller(),
        requestId);
  }

  private Caller caller() {
    String subject = claims.getOrDefault("sub", "");
    return subject.isEmpty()
        ? Caller.ANONYMOUS
        : new Caller(subject, Role.of(claims.getOrDefault("role", "")));
  }

  private void event(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "routeKey" -> routeKey = json.getText();
        case "rawPath" -> path = json.getText();
        case "headers" -> headers = texts(json);
        case "queryStringParameters" -> query = texts(json);
        case "pathParameters" -> pathParameters = texts(json);
        case "body" -> body = json.getValueAsString("");
        case "isBase64Encoded" -> base64 = json.getValueAsBoolean();
        case "requestContext" -> context(json);
        default -> json.skipChildren();
      }
    }
  }

  private void context(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "requestId" -> requestId = json.getText();
        case "authorizer" -> authorizer(json);
        default -> json.skipChildren();
      }
    }
  }

  /** Claims stand under {@code jwt.claims}, or under {@code lambda}. */
  private void authorizer(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "jwt" -> authorizer(json);
        case "claims", "lambda" -> claims.putAll(texts(json));
        default -> json.skipChildren();
      }
    }
  }

  private static Map<String, String> texts(JsonParser json) throws IOException {
    Map<String, String> texts = new HashMap<>();
    if (json.currentToken() != JsonToken.START_OBJECT) {
      return texts;
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      if (json.nextToken().isScalarValue()) {
        texts.put(name, json.getText());
      } else {
        json.skipChildren();
      }
    }
    return texts;
  }

  private static String withoutTrailingSlash(String routeKey) {
    return routeKey.endsWith("/") ? routeKey.substring(0, routeKey.length() - 1) : routeKey;
  }
}
