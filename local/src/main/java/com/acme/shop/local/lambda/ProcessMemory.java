package com.acme.shop.local.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/** How much memory a process has used, where the operating system tells in {@code /proc}. */
final class ProcessMemory {

  private final Path status;

  ProcessMemory(long pid) {
    this.status = Path.of("/proc", Long.toString(pid), "status");
  }

  /**
   * The most resident memory so far in MiB, without pages that are mapped from files; empty where
   * that is not known. A JVM of this machine maps its own libraries, and those of Lambda do not
   * count them as the function's: a desktop JDK would otherwise be over a small limit before the
   * function begins.
   */
  OptionalInt peak() {
    try {
      long peak = 0;
      long mapped = 0;
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmHWM:")) {
          peak = kibibytes(line);
        } else if (line.startsWith("RssFile:")) {
          mapped = kibibytes(line);
        }
      }
      return peak == 0 ? OptionalInt.empty() : OptionalInt.of((int) ((peak - mapped) / 1024));
    } catch (IOException e) {
      // No /proc here, or the process is gone: either way there is nothing to be known.
      return OptionalInt.empty();
    }
  }

  private static long kibibytes(String line) {
    return Long.parseLong(line.replaceAll("\\D", ""));
  }
}
