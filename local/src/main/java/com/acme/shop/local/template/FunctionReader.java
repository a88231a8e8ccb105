package com.acme.shop.local.template;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads {@code AWS::Serverless::Function}. */
final class FunctionReader {

  private static final String RUNTIME = "java25";

  private final Path folder;
  private final EventReader events;

  /**
   * Creates a reader.
   *
   * @param folder the template's, which a {@code CodeUri} starts from
   */
  FunctionReader(Path folder, EventReader events) {
    this.folder = folder;
    this.events = events;
  }

  Function read(String logicalId, String name, Section properties) {
    checkRuntime(properties);
    EventReader.Events invokedBy = events.read(properties.section("Events"));
    return new Function(
        logicalId,
        name,
        properties.text("Handler"),
        code(properties),
        properties.integer("MemorySize", 128, 10_240).orElse(128),
        timeout(properties),
        environment(properties.section("Environment").section("Variables")),
        properties.integer("ReservedConcurrentExecutions", 0, 100_000),
        invokedBy.routes(),
        invokedBy.queues(),
        invokedBy.streams(),
        invokedBy.schedules(),
        PolicyReader.read(properties));
  }

  private static void checkRuntime(Section properties) {
    String runtime = properties.text("Runtime");
    if (!runtime.equals(RUNTIME)) {
      throw properties
          .place()
          .in("Runtime")
          .broken("only " + RUNTIME + " is played here, not " + runtime);
    }
  }

  /** Three seconds unless the template says otherwise, as on Lambda. */
  private static Duration timeout(Section properties) {
    return properties.seconds("Timeout", 1, 900, 3);
  }

  private Path code(Section properties) {
    String uri = properties.text("CodeUri");
    if (uri.startsWith("s3://")) {
      throw properties.place().in("CodeUri").broken("not a path on this machine: " + uri);
    }
    return folder.resolve(uri).normalize();
  }

  private static Map<String, String> environment(Section variables) {
    Map<String, String> environment = new LinkedHashMap<>();
    variables.names().forEach(name -> environment.put(name, variables.text(name)));
    return environment;
  }
}
