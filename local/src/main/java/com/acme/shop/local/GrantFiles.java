package com.acme.shop.local;

import com.acme.shop.local.iam.GrantReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where shops leave word of the grants that they used: where the build keeps its state. */
final class GrantFiles {

  private GrantFiles() {}

  /** The template of the checkout whose build this is, as the launch file names it. */
  static Path templateOfThisBuild() {
    return Path.of(System.getProperty("shop.root", "."), "template.yaml");
  }

  /** Beside the template; empty for a template that nothing is built beside. */
  static Optional<Path> directory(Path template) {
    Path target = template.toAbsolutePath().resolveSibling("target");
    return Files.isDirectory(target) ? Optional.of(target.resolve("grants")) : Optional.empty();
  }

  /** What a person is told of them. Files older than the template are about another one. */
  static List<String> lines(Path template) {
    GrantReport report =
        directory(template)
            .map(directory -> GrantReport.read(directory, lastChange(template)))
            .orElse(GrantReport.NONE);
    if (report.calls().isEmpty()) {
      return List.of("No shop has run to its end since the template was changed.");
    }
    List<String> lines =
        new ArrayList<>(
            List.of(
                "%d of %d grants were not used:"
                    .formatted(report.unused().size(), report.calls().size())));
    report.unused().forEach(grant -> lines.add("  " + grant));
    return lines;
  }

  private static FileTime lastChange(Path template) {
    try {
      return Files.getLastModifiedTime(template);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
