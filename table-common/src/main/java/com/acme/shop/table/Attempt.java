package com.acme.shop.table;

import java.util.Optional;

/** What came of a change that was made under a condition. */
public sealed interface Attempt {

  /**
   * The change was made.
   *
   * @param row as it is now, with its key where DynamoDB made the change
   */
  record Made(Row row) implements Attempt {}

  /**
   * The condition did not hold, and nothing was changed.
   *
   * @param row as it was then, with its key: the reason, at no further call; empty where none was
   */
  record Refused(Optional<Row> row) implements Attempt {}
}
