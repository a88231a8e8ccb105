package com.acme.shop.walls;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The entries of a jar that Lambda is given.
 *
 * @param entries in the order of the jar's directory, which may name one twice
 */
record FunctionJar(Path path, List<Entry> entries) {

  /**
   * @param written as the archive has it: without a zone
   */
  record Entry(String name, LocalDateTime written) {}

  private static final Map<String, Pattern> UNWANTED =
      Map.of(
          "a module description", Pattern.compile("(.*/)?module-info\\.class"),
          "a signature of a jar that it no longer is",
              Pattern.compile("META-INF/[^/]*\\.(SF|RSA|DSA|EC)"),
          "a test library",
              Pattern.compile(
                  "(org/(junit|assertj|opentest4j|hamcrest|awaitility|mockito)|com/tngtech)/.*"),
          "an emulator",
              Pattern.compile(
                  "(com/amazonaws/services/dynamodbv2/local|org/elasticmq|com/acme/shop/local)/.*"),
          "an HTTP client too many",
              Pattern.compile(
                  "(io/netty|org/apache/(http|hc)|software/amazon/awssdk/crt|software/amazon/awssdk/http/(apache|apache5|nio|crt))/.*"),
          "what no function loads",
              Pattern.compile("software/amazon/(eventstream|awssdk/annotations)/.*"),
          "a class of our tests", Pattern.compile("com/acme/shop/.*(Test|IT)(\\$.*)?\\.class"));

  FunctionJar {
    entries = List.copyOf(entries);
  }

  static FunctionJar read(Path path) throws IOException {
    try (var jar = new ZipFile(path.toFile())) {
      return new FunctionJar(path, jar.stream().map(FunctionJar::entry).toList());
    }
  }

  private static Entry entry(ZipEntry entry) {
    return new Entry(entry.getName(), entry.getTimeLocal());
  }

  /** What a function's jar should not hold, one line each. */
  List<String> unwanted() {
    var found = new ArrayList<String>();
    for (Entry entry : entries) {
      UNWANTED.forEach((what, pattern) -> {
        if (pattern.matcher(entry.name()).matches()) {
          found.add(what + ": " + entry.name());
        }
      });
    }
    return found;
  }

  /** Names that stand there twice: which of the two is loaded is chance. */
  List<String> duplicates() {
    Set<String> seen = new HashSet<>();
    return entries.stream().map(Entry::name).filter(name -> !seen.add(name)).toList();
  }

  /**
   * Entries whose time tells when the jar was built. Ours carry the build's fixed time; what comes
   * from other jars keeps the time that it has there.
   */
  List<String> writtenAtAnotherTimeThan(LocalDateTime fixed) {
    return entries.stream()
        .filter(
            entry -> ours(entry) ? !entry.written().equals(fixed) : entry.written().isAfter(fixed))
        .map(entry -> entry.name() + " " + entry.written())
        .toList();
  }

  private static boolean ours(Entry entry) {
    return entry.name().startsWith("com/acme/") || entry.name().equals("META-INF/MANIFEST.MF");
  }

  /** Whether the class with this binary name is in the jar. */
  boolean holds(String className) {
    String name = className.replace('.', '/') + ".class";
    return entries.stream().anyMatch(entry -> entry.name().equals(name));
  }
}
