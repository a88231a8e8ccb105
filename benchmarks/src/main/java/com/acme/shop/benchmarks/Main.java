package com.acme.shop.benchmarks;

import com.acme.shop.benchmarks.functions.FunctionsSection;
import com.acme.shop.benchmarks.orders.OrdersSection;
import com.acme.shop.benchmarks.pure.PureSection;
import com.acme.shop.benchmarks.report.Report;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Measures the shop and writes the report. {@code ./shop bench} starts it. */
public final class Main {

  /** For what a person can put right. */
  private static final int CANNOT_RUN = 2;

  private Main() {}

  public static void main(String[] words) {
    // Emulators leave threads behind that would keep this process alive: exit, never return.
    System.exit(run(List.of(words), Path.of(System.getProperty("shop.root", "."))));
  }

  private static int run(List<String> words, Path root) {
    try {
      Arguments arguments = Arguments.parse(words);
      if (arguments.help()) {
        System.out.print(Arguments.USAGE);
      } else {
        measure(arguments, root);
      }
      return 0;
    } catch (Arguments.UsageException e) {
      System.err.println(e.getMessage() + " ./shop bench --help tells which there are.");
      return CANNOT_RUN;
    } catch (Exception e) {
      e.printStackTrace();
      return 1;
    }
  }

  /** Those that have something to measure, by the names that {@code --only} takes. */
  private static Map<String, Section> sections(Effort effort, Path root) {
    Map<String, Section> sections = new LinkedHashMap<>();
    sections.put("functions", new FunctionsSection(root));
    sections.put("orders", new OrdersSection(root));
    sections.put("pure", new PureSection(root));
    if (!effort.includesMoreThan(Set.of("orders", "pure"))) {
      sections.remove("functions");
    }
    return sections;
  }

  private static void measure(Arguments arguments, Path root) throws Exception {
    Map<String, Section> sections = sections(arguments.effort(), root);
    ObjectNode document = new ObjectMapper().createObjectNode();
    document.set("machine", Machine.describe(Clock.systemUTC()));
    ObjectNode seconds = document.putObject("seconds");
    for (var section : sections.entrySet()) {
      long begin = System.nanoTime();
      document.setAll(section.getValue().measure(arguments.effort(), Main::tell));
      seconds.put(section.getKey(), Duration.ofNanos(System.nanoTime() - begin).toSeconds());
      tell("%s took %d s".formatted(section.getKey(), seconds.path(section.getKey()).asInt()));
    }
    Path folder = root.resolve("benchmarks/target/report");
    new Report(
            document, sections.values().stream().map(section -> section.chapter(document)).toList())
        .write(folder);
    if (arguments.json().isPresent()) {
      write(document, arguments.json().get());
    }
    tell("the report is " + folder.resolve("REPORT.md"));
  }

  private static void write(ObjectNode document, Path file) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.writeString(file, document.toPrettyString());
  }

  private static void tell(String line) {
    System.out.println("[bench] " + line);
  }
}
