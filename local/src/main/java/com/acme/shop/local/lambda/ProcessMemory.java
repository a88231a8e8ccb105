package com.acme.shop.local.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/** How much memory a process has used, where the operating system tells in {@code /proc}. */
final class ProcessMemory {

  private final Path status;

  ProcessMemory(long pid) {
    this.status = Path.of("/proc", Long.toString(pid), "status");
  }

  /** The most resident memory so far in MiB; empty where that is not known. */
  OptionalInt peak() {
    List<String> lines = read();
    return lines.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of((int) (kibibytes("VmHWM:", lines) / 1024));
  }

  /**
   * Whether the peak is over a limit in MiB, not counting pages mapped from files. A kernel short
   * of memory drops those and reads them again; it kills only for the others. Without that, a JVM's
   * libraries, 20 MiB here, would take a small function over its limit.
   */
  boolean isOver(int limit) {
    List<String> lines = read();
    return kibibytes("VmHWM:", lines) - kibibytes("RssFile:", lines) > limit * 1024L;
  }

  private List<String> read() {
    try {
      return Files.readAllLines(status);
    } catch (IOException e) {
      // No /proc here, or the process is gone: either way there is nothing to be known.
      return List.of();
    }
  }

  private static long kibibytes(String name, List<String> lines) {
    for (String line : lines) {
      if (line.startsWith(name)) {
        return Long.parseLong(line.replaceAll("\\D", ""));
      }
    }
    return 0;
  }
}
