package com.acme.shop.benchmarks;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the command line asks for.
 *
 * @param json where the JSON document goes, too
 */
record Arguments(Effort effort, Optional<Path> json, boolean help) {

  static final String USAGE =
      """
      Usage: ./shop bench [--quick] [--json FILE] [--rounds N] [--calls N] [--only NAME,NAME...]
                          [--help]

        --quick           fewer rounds and calls: under eight minutes, not under thirty
        --json FILE       write what was measured into FILE, too
        --rounds N        start each function N times
        --calls N         let N warm calls of a round count, after as many that do not
        --only NAME,...   measure these functions and rivals alone: catalog,node; or the sections
                          orders and pure

      The report is benchmarks/target/report/REPORT.md; benchmarks/README.md says how to read it.
      """;

  /**
   * Reads the command line.
   *
   * @throws UsageException with one line for a person
   */
  static Arguments parse(List<String> words) {
    Arguments arguments = new Arguments(Effort.FULL, Optional.empty(), false);
    Deque<String> left = new ArrayDeque<>(words);
    // First, whatever its place: others change a part of it.
    if (left.remove("--quick")) {
      arguments = new Arguments(Effort.QUICK, Optional.empty(), false);
    }
    while (!left.isEmpty()) {
      arguments = arguments.with(left.pop(), left);
    }
    return arguments;
  }

  private Arguments with(String word, Deque<String> left) {
    return switch (word) {
      case "--json" -> new Arguments(effort, Optional.of(Path.of(value(word, left))), help);
      case "--rounds" -> withEffort(effort.withRounds(count(word, left)));
      case "--calls" -> withEffort(withCalls(count(word, left)));
      case "--only" -> withEffort(effort.withOnly(Set.of(value(word, left).split(","))));
      case "--help", "-h" -> new Arguments(effort, json, true);
      default -> throw new UsageException("There is no option " + word + ".");
    };
  }

  private Arguments withEffort(Effort changed) {
    return new Arguments(changed, json, help);
  }

  private static String value(String option, Deque<String> left) {
    if (left.isEmpty() || left.element().startsWith("--")) {
      throw new UsageException(option + " needs a value.");
    }
    return left.pop();
  }

  private Effort withCalls(int calls) {
    return effort.withCalls(calls, calls);
  }

  private static int count(String option, Deque<String> left) {
    String text = value(option, left);
    if (text.matches("[1-9]\\d{0,3}")) {
      return Integer.parseInt(text);
    }
    throw new UsageException(option + " needs a number from 1 to 9999, not " + text + ".");
  }

  /** A command line that cannot be followed. */
  static final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
      super(message);
    }
  }
}
