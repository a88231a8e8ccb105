package com.acme.shop.benchmarks.pure;

import com.acme.shop.benchmarks.Chapter;
import com.acme.shop.benchmarks.Effort;
import com.acme.shop.benchmarks.Section;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The pure parts, by JMH in JVMs of their own: {@code pure}. */
public final class PureSection implements Section {

  private static final String NAME = "pure";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Ten of them take half a minute. */
  private static final List<String> QUICK =
      List.of("-f", "1", "-wi", "2", "-w", "500ms", "-i", "3", "-r", "500ms");

  /** Ten of them take two minutes and a half. */
  private static final List<String> FULL =
      List.of("-f", "2", "-wi", "3", "-w", "1s", "-i", "4", "-r", "1s");

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Path root;

  /**
   * @param root of the checkout, which is built
   */
  public PureSection(Path root) {
    this.root = root;
  }

  @Override
  public ObjectNode measure(Effort effort, Consumer<String> progress)
      throws IOException, InterruptedException {
    ObjectNode document = JSON.createObjectNode();
    if (effort.includes(NAME)) {
      progress.accept("pure: JMH measures");
      document.set(NAME, JmhResults.read(JSON.readTree(jmh(effort.quick() ? QUICK : FULL))));
    }
    return document;
  }

  /** Runs all of them and gives what JMH writes. */
  private String jmh(List<String> effort) throws IOException, InterruptedException {
    Path results = Files.createTempFile("jmh", ".json");
    Path log = Files.createTempFile("jmh", ".log");
    try {
      run(command(effort, results), log);
      return Files.readString(results);
    } finally {
      Files.deleteIfExists(results);
      Files.deleteIfExists(log);
    }
  }

  private List<String> command(List<String> effort, Path results) throws IOException {
    Path launch = root.resolve("microbenchmarks/target/launch");
    List<String> command = new ArrayList<>(Files.readAllLines(launch));
    command.addAll(effort);
    command.addAll(List.of("-foe", "true", "-prof", "gc", "-rf", "json", "-rff"));
    command.add(results.toString());
    return command;
  }

  private void run(List<String> command, Path log) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(root.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (!ended || process.exitValue() != 0) {
        throw new IOException("JMH did not measure: " + Files.readString(log));
      }
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  @Override
  public Chapter chapter(ObjectNode document) {
    String markdown = document.has(NAME) ? JmhResults.markdown(document.path(NAME)) : "";
    return new Chapter(markdown, Map.of());
  }
}
