package com.acme.shop.table;

import java.util.List;
import java.util.Optional;

/**
 * One page of rows that share a partition key, in the order of their sort keys.
 *
 * @param next the sort key after which the next page starts; empty on the last page
 */
public record Page(List<Row> rows, Optional<String> next) {

  public Page {
    rows = List.copyOf(rows);
  }
}
