package com.acme.shop.local.iam;

import com.acme.shop.local.template.Table;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The names of partition keys: of each table, and of each index. */
final class KeySchemas {

  private final Map<String, String> byPath = new HashMap<>();

  KeySchemas(List<Table> tables) {
    tables.forEach(this::add);
  }

  /** The partition key of a table; empty when the template has none of this name. */
  Optional<String> ofTable(String table) {
    return Optional.ofNullable(byPath.get(table));
  }

  Optional<String> ofIndex(String table, String index) {
    return Optional.ofNullable(byPath.get(table + "/" + index));
  }

  private void add(Table table) {
    byPath.put(table.name(), partitionKey(table.properties()));
    Stream.of("GlobalSecondaryIndexes", "LocalSecondaryIndexes")
        .flatMap(indexes -> table.properties().path(indexes).valueStream())
        .forEach(index ->
            byPath.put(table.name() + "/" + index.path("IndexName").asText(), partitionKey(index)));
  }

  private static String partitionKey(JsonNode declared) {
    return declared
        .path("KeySchema")
        .valueStream()
        .filter(element -> element.path("KeyType").asText().equals("HASH"))
        .map(element -> element.path("AttributeName").asText())
        .findFirst()
        .orElse("");
  }
}
