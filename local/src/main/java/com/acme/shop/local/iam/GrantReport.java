package com.acme.shop.local.iam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How often each grant of a template was used. Where two statements grant the same, the first one
 * is counted: the second is not needed.
 *
 * @param calls in the order of the template
 */
public record GrantReport(Map<Grant, Long> calls) {

  /** Of a template that grants nothing. */
  public static final GrantReport NONE = new GrantReport(Map.of());

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SUFFIX = ".json";

  public GrantReport {
    calls = Collections.unmodifiableMap(new LinkedHashMap<>(calls));
  }

  /** The grants that nobody used: each of them can go, or lacks a test. */
  public List<Grant> unused() {
    return calls.entrySet().stream()
        .filter(use -> use.getValue() == 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * Both reports together.
   *
   * @param other of the same template; what only one of them knows is kept
   */
  public GrantReport plus(GrantReport other) {
    Map<Grant, Long> sum = new LinkedHashMap<>(calls);
    other.calls.forEach((grant, count) -> sum.merge(grant, count, Long::sum));
    return new GrantReport(sum);
  }

  /** The sum of what the shops of a directory have written, {@code target/grants} say. */
  public static GrantReport read(Path directory, FileTime since) {
    if (!Files.isDirectory(directory)) {
      return NONE;
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.toString().endsWith(SUFFIX) && !isBefore(file, since))
          .sorted()
          .map(GrantReport::read)
          .reduce(NONE, GrantReport::plus);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file of its own: shops run beside each other, and several in one process. */
  void write(Path directory) {
    try {
      Files.createDirectories(directory);
      Path file = directory.resolve(UUID.randomUUID() + SUFFIX);
      JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), lines());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<ObjectNode> lines() {
    return calls.entrySet().stream().map(use -> line(use.getKey(), use.getValue())).toList();
  }

  private static ObjectNode line(Grant grant, long count) {
    return JSON.createObjectNode()
        .put("function", grant.function())
        .put("statement", grant.statement())
        .put("action", grant.action())
        .put("resource", grant.resource())
        .put("calls", count);
  }

  private static GrantReport read(Path file) {
    Map<Grant, Long> calls = new LinkedHashMap<>();
    try {
      JSON.readTree(file.toFile())
          .forEach(line -> calls.put(grant(line), line.path("calls").asLong()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new GrantReport(calls);
  }

  private static Grant grant(JsonNode line) {
    return new Grant(
        line.path("function").asText(),
        line.path("statement").asText(),
        line.path("action").asText(),
        line.path("resource").asText());
  }

  private static boolean isBefore(Path file, FileTime since) {
    try {
      return Files.getLastModifiedTime(file).compareTo(since) < 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
