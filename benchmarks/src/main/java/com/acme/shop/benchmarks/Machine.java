package com.acme.shop.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Stream;

/** Where and when it was measured. */
final class Machine {

  private Machine() {}

  static ObjectNode describe(Clock clock) {
    var system = ManagementFactory.getOperatingSystemMXBean();
    ObjectNode facts = new ObjectMapper().createObjectNode();
    facts.put("date", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    facts.put(
        "system", "%s %s, %s".formatted(system.getName(), system.getVersion(), system.getArch()));
    facts.put("cpu", cpu()).put("cores", system.getAvailableProcessors());
    facts.put("load before", String.format(Locale.ROOT, "%.2f", system.getSystemLoadAverage()));
    facts.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
    facts.put("node", version("node", "--version")).put("go", version("go", "version"));
    return facts;
  }

  private static String cpu() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }

  private static String version(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      try (var output = process.getInputStream()) {
        return new String(output.readAllBytes(), StandardCharsets.UTF_8).strip();
      }
    } catch (IOException e) {
      return "none";
    }
  }
}
