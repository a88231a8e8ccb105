package com.acme.shop.local.gateway;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The path of a route: literal segments, {@code {variables}} and perhaps a greedy last one. */
record RoutePattern(List<String> segments) implements Comparable<RoutePattern> {

  RoutePattern {
    segments = List.copyOf(segments);
  }

  static RoutePattern of(String path) {
    return new RoutePattern(split(path));
  }

  // A slash at the end makes an empty last segment: "/a/" and "/a" are two paths, as on AWS.
  private static List<String> split(String path) {
    return Arrays.asList(path.split("/", -1));
  }

  /** The path parameters, when this pattern takes the path. A variable never takes nothing. */
  Optional<Map<String, String>> match(String path) {
    List<String> actual = split(path);
    if (!fits(actual.size())) {
      return Optional.empty();
    }
    Map<String, String> parameters = new HashMap<>();
    for (int i = 0; i < segments.size(); i++) {
      String segment = segments.get(i);
      String value = isGreedy(segment) ? rest(actual, i) : actual.get(i);
      if (!takes(segment, value)) {
        return Optional.empty();
      }
      if (isVariable(segment)) {
        parameters.put(name(segment), value);
      }
    }
    return Optional.of(Map.copyOf(parameters));
  }

  private static boolean takes(String segment, String value) {
    return isVariable(segment) ? !value.isEmpty() : segment.equals(value);
  }

  private boolean fits(int size) {
    return isGreedy() ? size >= segments.size() : size == segments.size();
  }

  private static String rest(List<String> actual, int from) {
    return String.join("/", actual.subList(from, actual.size()));
  }

  private boolean isGreedy() {
    return isGreedy(segments.getLast());
  }

  private static boolean isVariable(String segment) {
    return segment.startsWith("{") && segment.endsWith("}");
  }

  private static boolean isGreedy(String segment) {
    return isVariable(segment) && segment.endsWith("+}");
  }

  private static String name(String variable) {
    return variable.substring(1, variable.length() - (isGreedy(variable) ? 2 : 1));
  }

  /** The more specific pattern comes first. */
  @Override
  public int compareTo(RoutePattern other) {
    if (isGreedy() != other.isGreedy()) {
      return Boolean.compare(isGreedy(), other.isGreedy());
    }
    return IntStream.range(0, Math.min(segments.size(), other.segments.size()))
        .map(i -> Integer.compare(vagueness(segments.get(i)), vagueness(other.segments.get(i))))
        .filter(order -> order != 0)
        .findFirst()
        .orElseGet(() -> Integer.compare(other.segments.size(), segments.size()));
  }

  private static int vagueness(String segment) {
    return isGreedy(segment) ? 2 : isVariable(segment) ? 1 : 0;
  }
}
