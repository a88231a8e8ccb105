package com.acme.shop.benchmarks.functions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A request as API Gateway hands it to a function, in payload format 2.0 with the headers that a
 * browser's request has.
 *
 * @param route as the template has it: {@code GET /products/{id}}
 * @param token a bearer token; empty for none
 * @param body empty for none
 */
record HttpCall(String route, Map<String, String> path, String token, String body) {

  static HttpCall of(String route) {
    return new HttpCall(route, Map.of(), "", "");
  }

  HttpCall with(String parameter, String value) {
    return new HttpCall(route, Map.of(parameter, value), token, body);
  }

  HttpCall as(String bearer) {
    return new HttpCall(route, path, bearer, body);
  }

  HttpCall sending(JsonNode json) {
    return new HttpCall(route, path, token, json.toString());
  }

  byte[] event() {
    return Json.bytes(document());
  }

  /** The event with an authorizer's word that the caller is staff: for the very first of them. */
  byte[] eventOfStaff() {
    ObjectNode event = document();
    ((ObjectNode) event.get("requestContext"))
        .putObject("authorizer")
        .putObject("jwt")
        .putObject("claims")
        .put("sub", "bench")
        .put("role", "staff");
    return Json.bytes(event);
  }

  private ObjectNode document() {
    ObjectNode event = Json.object().put("version", "2.0").put("routeKey", route);
    event.put("rawPath", rawPath()).put("rawQueryString", "");
    event.set("headers", headers());
    event.set("requestContext", context());
    if (!path.isEmpty()) {
      ObjectNode parameters = event.putObject("pathParameters");
      path.forEach(parameters::put);
    }
    if (!body.isEmpty()) {
      event.put("body", body);
    }
    return event.put("isBase64Encoded", false);
  }

  private String rawPath() {
    String raw = route.substring(route.indexOf('/'));
    for (var parameter : path.entrySet()) {
      raw = raw.replace("{" + parameter.getKey() + "}", parameter.getValue());
    }
    return raw;
  }

  private ObjectNode headers() {
    ObjectNode headers = Json.object();
    headers.put("accept", "application/json").put("accept-encoding", "gzip, deflate, br");
    headers.put("accept-language", "en").put("content-type", "application/json");
    headers.put("host", "shop.example.com").put("origin", "https://shop.example.com");
    headers.put("user-agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0");
    headers.put("x-amzn-trace-id", "Root=1-692037c0-2b7c1d5e9f0a4c6e8d3b5a71");
    headers.put("x-forwarded-for", "203.0.113.7").put("x-forwarded-port", "443");
    headers.put("x-forwarded-proto", "https");
    if (!token.isEmpty()) {
      headers.put("authorization", "Bearer " + token);
    }
    return headers;
  }

  private ObjectNode context() {
    Instant now = Instant.now();
    ObjectNode context = Json.object().put("accountId", "000000000000").put("apiId", "bench");
    context.put("domainName", "shop.example.com").put("domainPrefix", "shop");
    context
        .putObject("http")
        .put("method", route.substring(0, route.indexOf(' ')))
        .put("path", rawPath())
        .put("protocol", "HTTP/1.1")
        .put("sourceIp", "203.0.113.7")
        .put("userAgent", "Mozilla/5.0");
    context.put("requestId", UUID.randomUUID().toString()).put("routeKey", route);
    context.put("stage", "$default").put("time", now.toString());
    return context.put("timeEpoch", now.toEpochMilli());
  }
}
