package com.acme.shop.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the document says of responses: their status, their headers, their body. */
final class ResponseRules {

  private final ApiSchemas schemas;
  private final Set<String> known;

  ResponseRules(ApiDocument document, ApiSchemas schemas) {
    this.schemas = schemas;
    this.known = document.headerNames();
  }

  List<String> violations(Operation operation, Exchange exchange) {
    DocumentNode response = operation.response(exchange.status());
    if (response.isMissing()) {
      return List.of("the status %d is not described".formatted(exchange.status()));
    }
    DocumentNode headers = response.get("headers");
    return Stream.of(
            described(headers, exchange),
            unknown(headers, exchange),
            body(response.get("content"), exchange))
        .flatMap(all -> all)
        .toList();
  }

  private Stream<String> described(DocumentNode headers, Exchange exchange) {
    return headers.names().stream().flatMap(name -> header(name, headers.get(name), exchange));
  }

  private Stream<String> header(String name, DocumentNode described, Exchange exchange) {
    Optional<String> value = exchange.headers().firstValue(name);
    if (value.isEmpty()) {
      return described.flag("required") ? Stream.of("no header " + name) : Stream.empty();
    }
    return Values.violations(schemas, described, value.get()).stream()
        .map(violation -> "header " + name + ": " + violation);
  }

  /** Headers that the document knows, and not here. What proxies add is nobody's promise. */
  private Stream<String> unknown(DocumentNode headers, Exchange exchange) {
    List<String> here =
        headers.names().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    return exchange.headers().map().keySet().stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .filter(known::contains)
        .filter(name -> !here.contains(name))
        .map(name -> "the header " + name + " is not described");
  }

  private Stream<String> body(DocumentNode content, Exchange exchange) {
    if (content.isMissing()) {
      return exchange.body().isEmpty() ? Stream.empty() : Stream.of("the response has a body");
    }
    String type = exchange.headers().firstValue("content-type").orElse("none").split(";", 2)[0];
    DocumentNode described = content.get(type);
    return described.isMissing()
        ? Stream.of("the content type %s is not described".formatted(type))
        : schemas.violations(described.get("schema"), json(type, exchange.body())).stream()
            .map(violation -> "response: " + violation);
  }

  /** What is not JSON is a text to its schema. */
  private static String json(String type, String body) {
    return type.endsWith("json") ? body : JsonNodeFactory.instance.textNode(body).toString();
  }
}
