package com.acme.shop.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the document says of requests. */
record RequestRules(ApiSchemas schemas) {

  List<String> violations(Operation operation, Exchange exchange) {
    return Stream.concat(
            operation.parameters().stream().flatMap(one -> parameter(operation, one, exchange)),
            body(operation, exchange.requestBody()))
        .toList();
  }

  private Stream<String> parameter(Operation operation, DocumentNode described, Exchange exchange) {
    String name = described.text("name");
    Optional<String> value =
        switch (described.text("in")) {
          case "query" -> Optional.ofNullable(query(exchange.query()).get(name));
          case "header" -> exchange.requestHeaders().firstValue(name);
          case "path" -> operation.variables(exchange.path()).map(all -> all.get(name));
          default -> throw new IllegalStateException(described.pointer() + " is nowhere");
        };
    if (value.isEmpty()) {
      return described.flag("required") ? Stream.of(name + " is missing") : Stream.empty();
    }
    return Values.violations(schemas, described, value.get()).stream()
        .map(violation -> "parameter " + name + ": " + violation);
  }

  private Stream<String> body(Operation operation, String body) {
    if (body.isEmpty() && !operation.needsBody()) {
      return Stream.empty();
    }
    DocumentNode described = operation.requestBody();
    if (described.isMissing()) {
      return Stream.of("the request has a body");
    }
    return schemas.violations(described.get("schema"), body).stream()
        .map(violation -> "request: " + violation);
  }

  private static Map<String, String> query(String query) {
    Map<String, String> values = new HashMap<>();
    for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      values.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
    }
    return values;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
