package com.acme.shop.api;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The schemas of a document: JSON Schema 2020-12, as OpenAPI 3.1 has it. */
final class ApiSchemas {

  private static final String IRI = "https://shop.example/openapi.json";

  private final SchemaRegistry registry;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  ApiSchemas(ApiDocument document) {
    registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(IRI, document.root().json().toString())));
  }

  /** What is wrong with a JSON text by the schema at this place. */
  List<String> violations(DocumentNode schema, String json) {
    return schemas
        .computeIfAbsent(schema.pointer(), this::load)
        .validate(
            json,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Error::toString)
        .toList();
  }

  private Schema load(String pointer) {
    return registry.getSchema(SchemaLocation.of(IRI + "#" + pointer));
  }
}
