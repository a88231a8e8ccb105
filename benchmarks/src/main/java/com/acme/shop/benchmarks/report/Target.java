package com.acme.shop.benchmarks.report;

import java.util.OptionalDouble;
import java.util.function.BiFunction;

/**
 * What an HTTP function is to reach.
 *
 * @param heading with the limit, for a table
 * @param limit what its value may be at most
 * @param value of a contestant by its name; empty while not measured
 */
record Target(
    String heading,
    double limit,
    boolean isRatio,
    BiFunction<Results, String, OptionalDouble> value) {

  /** A ratio to a rival's number. */
  static Target ratio(String what, String key, String rival, double limit) {
    return new Target(
        "%s ÷ %s (at most %s)".formatted(what, rival, limit),
        limit,
        true,
        (results, name) -> results.ratio(name, key, rival));
  }

  static Target milliseconds(String what, String key, double limit) {
    return new Target(
        "%s, ms (at most %s)".formatted(what, limit),
        limit,
        false,
        (results, name) -> results.number(name, key));
  }

  /** The same for another form of the function, by what its name ends in. */
  Target of(String form) {
    return new Target(
        heading, limit, isRatio, (results, name) -> value.apply(results, name + form));
  }

  /**
   * Whether a function reaches it, and the value; where it does not, also what the least Java
   * function reaches.
   */
  String cell(Results results, String function, String floor) {
    OptionalDouble reached = value.apply(results, function);
    if (reached.isEmpty()) {
      return "–";
    }
    return reached.getAsDouble() <= limit
        ? "met: " + text(reached)
        : "**not met**: %s (floor %s)".formatted(text(reached), text(value.apply(results, floor)));
  }

  private String text(OptionalDouble number) {
    return isRatio ? Table.times(number) : Table.number(number);
  }
}
