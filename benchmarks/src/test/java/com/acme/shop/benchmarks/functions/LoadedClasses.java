package com.acme.shop.benchmarks.functions;

import com.acme.shop.local.template.Function;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the processes of functions load, as their JVMs write it down. */
record LoadedClasses(Path directory) {

  private static final String SOURCE = " source: ";

  /** The variables by which a function's process does so. */
  Map<String, String> environment(Function function) {
    return Map.of(
        "JAVA_TOOL_OPTIONS",
        "-Xlog:class+load:file=%s::filecount=0".formatted(file(function.logicalId())));
  }

  /** What a function has loaded until now, by its logical id. */
  List<String> of(String function) throws IOException {
    try (Stream<String> lines = Files.lines(file(function))) {
      return lines.filter(line -> line.contains(SOURCE)).map(LoadedClasses::name).toList();
    }
  }

  /** {@code [0.01s][info][class,load] java.lang.Object source: shared objects file}. */
  private static String name(String line) {
    String before = line.substring(0, line.indexOf(SOURCE));
    return before.substring(before.lastIndexOf(' ') + 1);
  }

  private Path file(String function) {
    return directory.resolve(function + ".classes");
  }
}
