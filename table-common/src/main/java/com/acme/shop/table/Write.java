package com.acme.shop.table;

import java.util.Optional;

/** One part of a transaction. */
public sealed interface Write {

  /** A row under a key that none may have yet. */
  record Add(Key key, Row row) implements Write {}

  /** A row under a key, whatever was there. */
  record Put(Key key, Row row) implements Write {}

  /**
   * A row in place of the one under a key, as it was read.
   *
   * @param condition a change whose condition, names and values say when; its expression is ignored
   */
  record Exchange(Key key, Row row, Change condition) implements Write {}

  /** A change of a row. */
  record Apply(Change change) implements Write {}

  /**
   * The end of a row.
   *
   * @param condition a change whose condition, names and values say when; its expression is ignored
   */
  record Remove(Key key, Optional<Change> condition) implements Write {}
}
