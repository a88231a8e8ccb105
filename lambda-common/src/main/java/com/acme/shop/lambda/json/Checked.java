package com.acme.shop.lambda.json;

import java.util.List;

/** What a client sent, read: the value, or everything that is wrong with it. */
public sealed interface Checked<T> {

  /** It can be used. */
  record Valid<T>(T value) implements Checked<T> {}

  /**
   * It cannot be used.
   *
   * @param violations at least one
   */
  record Invalid<T>(List<Violation> violations) implements Checked<T> {
    public Invalid {
      violations = List.copyOf(violations);
    }
  }
}
