package com.acme.shop.lambda.runtime;

import java.util.Map;
import java.util.Optional;

/**
 * The environment variables of a function. The wiring of a domain reads them once, at init, so that
 * a missing one fails the start and not a customer's request.
 */
public record Environment(Map<String, String> variables) {

  public Environment {
    variables = Map.copyOf(variables);
  }

  /** That of this process. */
  public static Environment ofProcess() {
    return new Environment(System.getenv());
  }

  /**
   * A variable that must be there.
   *
   * @throws IllegalStateException naming it, when it is missing or empty
   */
  public String required(String name) {
    return optional(name)
        .orElseThrow(
            () -> new IllegalStateException("environment variable %s is not set".formatted(name)));
  }

  public Optional<String> optional(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
  }

  /** How far callers are trusted: {@code SHOP_MODE}, {@code strict} unless it says otherwise. */
  public Mode mode() {
    return Mode.of(optional("SHOP_MODE").orElse("strict"));
  }
}
