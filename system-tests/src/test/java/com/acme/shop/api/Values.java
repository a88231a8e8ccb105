package com.acme.shop.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;

/** Values that travel as text: of headers, of queries, of paths. */
final class Values {

  private static final List<String> NUMBERS = List.of("integer", "number");

  private Values() {}

  /** What is wrong with a value by the schema of a header or parameter. */
  static List<String> violations(ApiSchemas schemas, DocumentNode described, String value) {
    DocumentNode schema = described.get("schema");
    boolean plain = NUMBERS.contains(schema.text("type")) && value.matches("-?\\d+(\\.\\d+)?");
    String json = plain ? value : JsonNodeFactory.instance.textNode(value).toString();
    return schemas.violations(schema, json);
  }
}
