package com.acme.shop.benchmarks;

import com.acme.shop.benchmarks.functions.FunctionsSection;
import com.acme.shop.benchmarks.orders.OrdersSection;
import com.acme.shop.benchmarks.report.Report;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

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

  private static List<Section> sections(Path root) {
    return List.of(new FunctionsSection(root), new OrdersSection(root));
  }

  private static void measure(Arguments arguments, Path root) throws Exception {
    List<Section> sections = sections(root);
    ObjectNode document = new ObjectMapper().createObjectNode();
    document.set("machine", Machine.describe(Clock.systemUTC()));
    for (Section section : sections) {
      document.setAll(section.measure(arguments.effort(), Main::tell));
    }
    Path folder = root.resolve("benchmarks/target/report");
    new Report(document, sections.stream().map(section -> section.chapter(document)).toList())
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
