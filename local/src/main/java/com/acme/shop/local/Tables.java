package com.acme.shop.local;

import com.acme.shop.local.emulators.Emulators;
import com.acme.shop.local.template.Stack;

/** What a look at the tables tells. */
final class Tables {

  private Tables() {}

  static boolean areEmpty(Stack stack, Emulators emulators) {
    try (var client = emulators.dynamoDbClient()) {
      return stack.tables().stream()
          .map(table -> client.scan(scan -> scan.tableName(table.name()).limit(1)))
          .noneMatch(response -> response.count() > 0);
    }
  }
}
