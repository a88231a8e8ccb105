package com.acme.shop.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A request as the document's examples show it.
 *
 * @param target path and query
 * @param headers names and values in turn
 * @param body empty when there is none
 */
public record Sample(String method, String target, List<String> headers, String body) {

  /** One for each example of the operation's body; one where it has no body. */
  public static List<Sample> of(Operation operation) {
    List<JsonNode> bodies =
        operation.requestBody().get("examples").children().stream()
            .map(example -> example.get("value").json())
            .toList();
    return bodies.isEmpty()
        ? List.of(of(operation, ""))
        : bodies.stream().map(body -> of(operation, body.toString())).toList();
  }

  private static Sample of(Operation operation, String body) {
    String path = operation.path();
    List<String> headers = new ArrayList<>();
    for (DocumentNode parameter : operation.parameters()) {
      String example = parameter.text("example");
      if (example.isEmpty()) {
        continue;
      }
      switch (parameter.text("in")) {
        case "path" -> path = path.replace("{" + parameter.text("name") + "}", encoded(example));
        case "header" -> headers.addAll(List.of(parameter.text("name"), example));
        default -> {
          // The query: all at once, below.
        }
      }
    }
    return new Sample(operation.method(), path + query(operation), headers, body);
  }

  private static String query(Operation operation) {
    String query =
        operation.parameters().stream()
            .filter(parameter -> parameter.text("in").equals("query"))
            .filter(parameter -> !parameter.text("example").isEmpty())
            .map(parameter -> parameter.text("name") + "=" + encoded(parameter.text("example")))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
