package com.acme.shop.benchmarks.rivals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Runs the tools that build what is measured; what they print is in a log file. */
public final class Toolchain {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Path log;
  private final Map<String, String> variables;

  public Toolchain(Path log, Map<String, String> variables) {
    this.log = log;
    this.variables = Map.copyOf(variables);
  }

  /**
   * Runs a command to its end.
   *
   * @throws CannotBuild if there is no such tool, it fails, or takes too long
   */
  public void run(Path folder, String... command) throws InterruptedException {
    int status = status(folder, List.of(command));
    if (status != 0) {
      throw new CannotBuild(
          "%s ended with %d; see %s".formatted(String.join(" ", command), status, log));
    }
  }

  private int status(Path folder, List<String> command) throws InterruptedException {
    Process process = start(folder, command);
    try {
      if (!process.waitFor(PATIENCE)) {
        throw new CannotBuild(
            command.getFirst() + " took longer than " + PATIENCE.toMinutes() + " minutes");
      }
      return process.exitValue();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      var _ = process.destroyForcibly();
    }
  }

  private Process start(Path folder, List<String> command) {
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      builder.environment().putAll(variables);
      return builder.start();
    } catch (IOException e) {
      throw new CannotBuild("there is no " + command.getFirst() + " on this machine", e);
    }
  }

  /** Who will not take part, and why. */
  public static final class CannotBuild extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotBuild(String message) {
      super(message);
    }

    CannotBuild(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
