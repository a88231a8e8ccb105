package com.acme.shop.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One operation of the document.
 *
 * @param method in capitals
 * @param path with its variables: {@code /products/{id}}
 */
public record Operation(String method, String path, DocumentNode item, DocumentNode node) {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  static Stream<Operation> of(String path, DocumentNode item) {
    return item.names().stream()
        .filter(METHODS::contains)
        .map(
            method -> new Operation(method.toUpperCase(Locale.ROOT), path, item, item.get(method)));
  }

  public String id() {
    return node.text("operationId");
  }

  public String routeKey() {
    return method + " " + path;
  }

  /** Who may call it, as {@code x-access} says. */
  public String access() {
    return node.text("x-access");
  }

  /** Whether it can be called without a token, with one, or both ways. */
  public Set<String> security() {
    DocumentNode own = node.get("security");
    DocumentNode valid = own.isMissing() ? new DocumentNode(node.root(), "/security") : own;
    return valid.json().isEmpty()
        ? Set.of("without a token")
        : valid.children().stream()
            .map(way -> way.json().isEmpty() ? "without a token" : "with a token")
            .collect(Collectors.toSet());
  }

  /** The path item's parameters, and this operation's own. */
  List<DocumentNode> parameters() {
    return Stream.of(item, node).flatMap(at -> at.get("parameters").children().stream()).toList();
  }

  List<DocumentNode> responses() {
    return node.get("responses").children();
  }

  DocumentNode response(int status) {
    return node.get("responses").get(Integer.toString(status));
  }

  DocumentNode requestBody() {
    return node.get("requestBody").get("content").get("application/json");
  }

  boolean needsBody() {
    return node.get("requestBody").flag("required");
  }

  boolean matches(String requested, String encodedPath) {
    return method.equals(requested) && variables(encodedPath).isPresent();
  }

  /** The values of the path's variables; empty for another path. */
  Optional<Map<String, String>> variables(String encodedPath) {
    List<String> wanted = segments(path);
    List<String> given = segments(encodedPath);
    if (wanted.size() != given.size()) {
      return Optional.empty();
    }
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < wanted.size(); i++) {
      String value = URLDecoder.decode(given.get(i).replace("+", "%2B"), StandardCharsets.UTF_8);
      if (isVariable(wanted.get(i))) {
        values.put(wanted.get(i).substring(1, wanted.get(i).length() - 1), value);
      } else if (!wanted.get(i).equals(value)) {
        return Optional.empty();
      }
    }
    return Optional.of(values);
  }

  /** Sorts a literal segment before a variable one, reading from the left. */
  String specificity() {
    return path.replace('{', Character.MAX_VALUE) + method;
  }

  private static boolean isVariable(String segment) {
    return segment.startsWith("{");
  }

  /** A trailing slash is the same path. */
  private static List<String> segments(String path) {
    String plain =
        path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return List.of(plain.split("/", -1));
  }
}
