package com.acme.shop.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What the command line asks for.
 *
 * @param port of the HTTP API; 0 for any that is free
 * @param data where the table, the queues and the keys are kept; empty to keep them in memory
 * @param debug the function that gets a debugger port
 * @param template the template to run
 */
record Options(
    int port,
    Optional<Path> data,
    boolean legacy,
    Optional<String> debug,
    Path template,
    boolean help) {

  static final int DEFAULT_PORT = 8080;

  static final String USAGE =
      """
      Usage: ./shop [--port N] [--data DIR] [--legacy] [--debug FUNCTION] [--template FILE] [--help]

        --port N          serve the API at this port of 127.0.0.1 (default %d; 0: any free one)
        --data DIR        keep the table, the queues and the KMS keys in DIR, not in memory
        --legacy          trust every caller and the prices that browsers send, as the original did
        --debug FUNCTION  let a debugger attach to this function (CatalogFunction, or just catalog)
                          at port 5005, from its first request on
        --template FILE   run another template (default template.yaml)

      Ctrl-C ends it.
      """
          .formatted(DEFAULT_PORT);

  /**
   * Reads the command line.
   *
   * @throws UsageException with one line for a person
   */
  static Options parse(List<String> arguments) {
    var options =
        new Options(
            DEFAULT_PORT,
            Optional.empty(),
            false,
            Optional.empty(),
            Path.of("template.yaml"),
            false);
    Deque<String> left = new ArrayDeque<>(arguments);
    while (!left.isEmpty()) {
      options = options.with(left.pop(), left);
    }
    return options;
  }

  private Options with(String argument, Deque<String> left) {
    return switch (argument) {
      case "--port" -> withPort(port(value(argument, left)));
      case "--data" -> withData(Path.of(value(argument, left)));
      case "--legacy" -> new Options(port, data, true, debug, template, help);
      case "--debug" ->
          new Options(port, data, legacy, Optional.of(value(argument, left)), template, help);
      case "--template" ->
          new Options(port, data, legacy, debug, Path.of(value(argument, left)), help);
      case "--help", "-h" -> new Options(port, data, legacy, debug, template, true);
      default -> throw new UsageException("There is no option " + argument + ".");
    };
  }

  private Options withPort(int newPort) {
    return new Options(newPort, data, legacy, debug, template, help);
  }

  private Options withData(Path directory) {
    return new Options(port, Optional.of(directory), legacy, debug, template, help);
  }

  private static String value(String argument, Deque<String> left) {
    if (left.isEmpty() || left.element().startsWith("--")) {
      throw new UsageException(argument + " needs a value.");
    }
    return left.pop();
  }

  private static int port(String text) {
    if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535) {
      return Integer.parseInt(text);
    }
    throw new UsageException("--port needs a number from 0 to 65535, not " + text + ".");
  }

  /** A command line that cannot be followed. */
  static final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
      super(message);
    }
  }
}
