package com.acme.shop.benchmarks.functions;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The CPU time that a process has used, as Linux tells in {@code /proc}; nothing where there is
 * none.
 *
 * <p>{@code stat} counts all threads, also those that have ended, in ticks of 10 ms. {@code
 * schedstat} counts nanoseconds, of threads that live. The larger of both is the better
 * approximation.
 *
 * @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html">proc_pid_stat(5)</a>
 */
final class ProcessTimes {

  private static final Duration TICK = Duration.ofMillis(10);

  /** Fields behind the name, which ends with the last parenthesis. */
  private static final int USER = 11;

  private static final int SYSTEM = 12;

  private ProcessTimes() {}

  static Duration cpu(long pid) {
    Path process = Path.of("/proc", Long.toString(pid));
    try {
      Duration ticks = ticks(Files.readString(process.resolve("stat")));
      Duration threads = threads(process.resolve("task"));
      return threads.compareTo(ticks) > 0 ? threads : ticks;
    } catch (IOException e) {
      // Not Linux, or the process is gone: nothing to be known.
      return Duration.ZERO;
    }
  }

  static Duration ticks(String stat) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return TICK.multipliedBy(Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]));
  }

  private static Duration threads(Path tasks) throws IOException {
    long nanos = 0;
    try (DirectoryStream<Path> threads = Files.newDirectoryStream(tasks)) {
      for (Path thread : threads) {
        nanos += nanos(thread.resolve("schedstat"));
      }
    }
    return Duration.ofNanos(nanos);
  }

  private static long nanos(Path schedstat) {
    try {
      return Long.parseLong(Files.readString(schedstat).split(" ", 2)[0]);
    } catch (IOException e) {
      // This thread has just ended, or the kernel does not count like that.
      return 0;
    }
  }
}
