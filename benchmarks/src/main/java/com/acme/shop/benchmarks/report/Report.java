package com.acme.shop.benchmarks.report;

import com.acme.shop.benchmarks.Chapter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The report in a folder: {@code REPORT.md}, its pictures, and {@code raw.json}. */
public final class Report {

  private final ObjectNode document;
  private final List<Chapter> chapters;

  /**
   * @param document with {@code machine}, and what the sections measured
   */
  public Report(ObjectNode document, List<Chapter> chapters) {
    this.document = document;
    this.chapters = List.copyOf(chapters);
  }

  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("REPORT.md"), markdown());
    Files.writeString(folder.resolve("raw.json"), document.toPrettyString());
    for (Chapter chapter : chapters) {
      for (var file : chapter.files().entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
      }
    }
  }

  String markdown() {
    return "# Benchmarks\n\n"
        + machine()
        + "\n"
        + chapters.stream().map(Chapter::markdown).collect(Collectors.joining("\n"));
  }

  private String machine() {
    return Stream.concat(facts("machine", "- %s: %s\n"), facts("seconds", "- time for %s: %s s\n"))
        .collect(Collectors.joining());
  }

  private Stream<String> facts(String group, String format) {
    return document
        .path(group)
        .propertyStream()
        .map(fact -> format.formatted(fact.getKey(), fact.getValue().asText()));
  }
}
