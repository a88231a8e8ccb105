package com.acme.shop.local.gateway;

import com.acme.shop.local.template.Function;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which function answers which request, by the rules of "Create routes for HTTP APIs": a full match
 * of the path before a greedy one, both before {@code $default}; among full matches the most
 * specific one, reading from the left; a named method before {@code ANY}.
 */
final class RouteTable {

  /**
   * A route that takes a request.
   *
   * @param function logical id of the function behind it
   * @param pathParameters percent-decoded
   */
  record Match(String routeKey, String function, Map<String, String> pathParameters) {}

  private record Entry(String method, String key, String function, RoutePattern pattern) {

    boolean allows(String requested) {
      return method.equals("ANY") || method.equals(requested);
    }

    Optional<Match> match(String path) {
      return pattern.match(path).map(parameters -> new Match(key, function, parameters));
    }
  }

  private static final Comparator<Entry> MOST_SPECIFIC_FIRST =
      Comparator.comparing(Entry::pattern).thenComparing(entry -> entry.method().equals("ANY"));

  private final List<Entry> entries;
  private final Optional<Match> fallback;

  RouteTable(List<Function> functions) {
    entries =
        functions.stream()
            .flatMap(function ->
                function.routes().stream()
                    .filter(r -> !isDefault(r))
                    .map(route -> entry(function, route)))
            .sorted(MOST_SPECIFIC_FIRST)
            .toList();
    fallback =
        functions.stream()
            .filter(function -> function.routes().stream().anyMatch(RouteTable::isDefault))
            .findFirst()
            .map(function -> new Match("$default", function.logicalId(), Map.of()));
  }

  private static boolean isDefault(Function.Route route) {
    return route.path().equals("$default");
  }

  private static Entry entry(Function function, Function.Route route) {
    return new Entry(
        route.method(), route.key(), function.logicalId(), RoutePattern.of(route.path()));
  }

  Optional<Match> match(String method, String path) {
    return entries.stream()
        .filter(entry -> entry.allows(method))
        .flatMap(entry -> entry.match(path).stream())
        .findFirst()
        .or(() -> fallback);
  }
}
