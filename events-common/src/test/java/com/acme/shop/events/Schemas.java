package com.acme.shop.events;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The schemas of the events, as they are packed into the functions' jars. */
final class Schemas {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private Schemas() {}

  static String text(EventType type, int version) {
    String name = "/schemas/%s/%d.json".formatted(type.wireName(), version);
    try (var in = Schemas.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new AssertionError("there is no " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with a message of the type. */
  static List<String> violations(EventType type, String message) {
    return REGISTRY
        .getSchema(text(type, type.version()), InputFormat.JSON)
        .validate(message, InputFormat.JSON)
        .stream()
        .map(Error::toString)
        .toList();
  }
}
