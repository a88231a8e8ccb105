package com.acme.shop.local;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the command line asks for.
 *
 * @param port of the HTTP API; 0 for any that is free
 * @param data where the table, the queues and the keys are kept; empty to keep them in memory
 * @param aws the endpoint whose DynamoDB and SQS are used in place of the embedded ones
 * @param stack its name, which is part of the names of all that is in it
 * @param debug the function that gets a debugger port
 * @param calls a file that takes a line for each AWS call of a function
 * @param parameters values of the template's parameters
 * @param template the template to run
 */
record Options(
    int port,
    Optional<Path> data,
    Optional<URI> aws,
    String stack,
    boolean legacy,
    Optional<String> debug,
    Optional<Path> calls,
    Map<String, String> parameters,
    Path template,
    boolean help) {

  static final int DEFAULT_PORT = 8080;
  static final String DEFAULT_STACK = "shop";

  static final String USAGE =
      """
      Usage: ./shop [--port N] [--data DIR] [--legacy] [--debug FUNCTION]
                    [--calls FILE] [--param NAME=VALUE]... [--template FILE]
                    [--aws URL] [--stack NAME] [--help]

        --port N          serve the API at this port of 127.0.0.1 (default %d; 0: any free one)
        --data DIR        keep the table, the queues and the KMS keys in DIR, not in memory
        --legacy          trust every caller and the prices that browsers send, as the original did
        --debug FUNCTION  let a debugger attach to this function (CatalogFunction, or just catalog)
                          at port 5005, from its first request on
        --calls FILE      write a line of JSON for each AWS call that a function makes, with the read
                          and write units it takes
        --param NAME=VALUE
                          give a parameter of the template this value; can be repeated
        --template FILE   run another template (default template.yaml)
        --aws URL         keep the table and the queues at this endpoint (LocalStack, moto), not in
                          the embedded emulators
        --stack NAME      name the stack (default shop), so that several can share an endpoint

      Ctrl-C ends it. ./shop doctor checks one that runs, ./shop dlq --help tells of messages that
      nobody could handle, ./shop grants of permissions that no function used. ./shop bench --help
      tells how fast it all is.
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
            Optional.empty(),
            DEFAULT_STACK,
            false,
            Optional.empty(),
            Optional.empty(),
            Map.of(),
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
      case "--aws" -> withAws(endpoint(value(argument, left)));
      case "--stack" -> withStack(stack(value(argument, left)));
      case "--legacy" ->
          new Options(port, data, aws, stack, true, debug, calls, parameters, template, help);
      case "--debug" -> withDebug(value(argument, left));
      case "--calls" -> withCalls(Path.of(value(argument, left)));
      case "--param" -> withParameter(value(argument, left));
      case "--template" -> withTemplate(Path.of(value(argument, left)));
      case "--help", "-h" ->
          new Options(port, data, aws, stack, legacy, debug, calls, parameters, template, true);
      default -> throw new UsageException("There is no option " + argument + ".");
    };
  }

  private Options withPort(int newPort) {
    return new Options(newPort, data, aws, stack, legacy, debug, calls, parameters, template, help);
  }

  private Options withData(Path directory) {
    return new Options(
        port, Optional.of(directory), aws, stack, legacy, debug, calls, parameters, template, help);
  }

  private Options withAws(URI endpoint) {
    return new Options(
        port, data, Optional.of(endpoint), stack, legacy, debug, calls, parameters, template, help);
  }

  private Options withStack(String name) {
    return new Options(port, data, aws, name, legacy, debug, calls, parameters, template, help);
  }

  private Options withDebug(String function) {
    return new Options(
        port, data, aws, stack, legacy, Optional.of(function), calls, parameters, template, help);
  }

  private Options withCalls(Path file) {
    return new Options(
        port, data, aws, stack, legacy, debug, Optional.of(file), parameters, template, help);
  }

  private Options withTemplate(Path file) {
    return new Options(port, data, aws, stack, legacy, debug, calls, parameters, file, help);
  }

  private Options withParameter(String assignment) {
    int sign = assignment.indexOf('=');
    if (sign < 1) {
      throw new UsageException("--param needs NAME=VALUE, not " + assignment + ".");
    }
    Map<String, String> more = new LinkedHashMap<>(parameters);
    more.put(assignment.substring(0, sign), assignment.substring(sign + 1));
    return new Options(
        port, data, aws, stack, legacy, debug, calls, Map.copyOf(more), template, help);
  }

  private static String value(String argument, Deque<String> left) {
    if (left.isEmpty() || left.element().startsWith("--")) {
      throw new UsageException(argument + " needs a value.");
    }
    return left.pop();
  }

  private static URI endpoint(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new UsageException("--aws needs a URL, not " + text + ".");
    }
  }

  private static String stack(String text) {
    if (text.matches("[a-zA-Z][-a-zA-Z0-9]{0,39}")) {
      return text;
    }
    throw new UsageException("--stack needs letters, digits and hyphens, not " + text + ".");
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
