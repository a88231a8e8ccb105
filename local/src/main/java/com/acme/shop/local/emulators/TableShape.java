package com.acme.shop.local.emulators;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** What cannot differ between a table and its definition without losing or rebuilding something. */
record TableShape(
    List<KeySchemaElement> key, Set<Index> indexes, Optional<StreamSpecification> stream) {

  /** An index, global or local. */
  record Index(
      String name,
      List<KeySchemaElement> key,
      String projection,
      Set<String> attributes,
      boolean global) {

    static Index of(
        String name, List<KeySchemaElement> key, Projection projection, boolean global) {
      return new Index(
          name,
          key,
          projection.projectionTypeAsString(),
          Set.copyOf(projection.nonKeyAttributes()),
          global);
    }
  }

  static TableShape of(CreateTableRequest table) {
    var global =
        table.globalSecondaryIndexes().stream()
            .map(i -> Index.of(i.indexName(), i.keySchema(), i.projection(), true));
    var local =
        table.localSecondaryIndexes().stream()
            .map(i -> Index.of(i.indexName(), i.keySchema(), i.projection(), false));
    return new TableShape(
        table.keySchema(),
        Stream.concat(global, local).collect(toUnmodifiableSet()),
        Optional.ofNullable(table.streamSpecification()));
  }

  static TableShape of(TableDescription table) {
    var global =
        table.globalSecondaryIndexes().stream()
            .map(i -> Index.of(i.indexName(), i.keySchema(), i.projection(), true));
    var local =
        table.localSecondaryIndexes().stream()
            .map(i -> Index.of(i.indexName(), i.keySchema(), i.projection(), false));
    return new TableShape(
        table.keySchema(),
        Stream.concat(global, local).collect(toUnmodifiableSet()),
        Optional.ofNullable(table.streamSpecification()));
  }
}
