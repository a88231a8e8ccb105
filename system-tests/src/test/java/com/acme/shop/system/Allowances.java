package com.acme.shop.system;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How much of what the build counts is allowed: {@code counted.txt}, which says how it is written.
 */
final class Allowances {

  private static final String FILE = "/counted.txt";

  private final String kind;
  private final Map<String, Long> most;

  private Allowances(String kind, Map<String, Long> most) {
    this.kind = kind;
    this.most = most;
  }

  /** Those of one kind, by what they are for. */
  static Allowances of(String kind) {
    return new Allowances(
        kind,
        lines().stream()
            .map(line -> line.split("\\s{2,}", 4))
            .filter(words -> words[0].equals(kind))
            .collect(Collectors.toMap(words -> words[1], words -> Long.parseLong(words[2]))));
  }

  /** A line for whatever is more than allowed, or not known; none when all is well. */
  List<String> exceededBy(Map<String, Long> counted) {
    List<String> exceeded = new ArrayList<>();
    new LinkedHashMap<>(counted)
        .forEach((what, count) -> {
          Long allowed = most.get(what);
          if (allowed == null) {
            exceeded.add("%s of %s: %d, and no line allows any".formatted(kind, what, count));
          } else if (count > allowed) {
            exceeded.add("%s of %s: %d, allowed are %d".formatted(kind, what, count, allowed));
          }
        });
    return exceeded;
  }

  /** Lines for something that nobody counts any more. */
  List<String> unusedBy(Map<String, Long> counted) {
    return most.keySet().stream().filter(what -> !counted.containsKey(what)).sorted().toList();
  }

  /** What to do about it. */
  static String advice() {
    return "what grew; if it has to, say so in system-tests/src/test/resources" + FILE;
  }

  private static List<String> lines() {
    var stream = requireNonNull(Allowances.class.getResourceAsStream(FILE));
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
