package com.acme.shop.benchmarks.functions;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.acme.shop.local.lambda.Outcome;
import com.acme.shop.local.template.Function;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The shop as whoever prepares a measurement uses it: through its functions. */
final class Shop {

  private final World world;

  Shop(World world) {
    this.world = world;
  }

  /** The body of a route's answer, which must be a success. */
  JsonNode call(HttpCall call) {
    return body(call.route(), invoke(owner(call.route()), call.event()));
  }

  JsonNode callAsStaff(HttpCall call) {
    return body(call.route(), invoke(owner(call.route()), call.eventOfStaff()));
  }

  private static JsonNode body(String route, byte[] answer) {
    if (!Expectation.SUCCESS.isMetBy(answer)) {
      throw new IllegalStateException(route + " answered " + new String(answer, UTF_8));
    }
    return Json.read(Json.read(answer).path("body").asText());
  }

  private String owner(String route) {
    return world.stack().functions().stream()
        .filter(function -> function.routes().stream().anyMatch(r -> r.key().equals(route)))
        .map(Function::logicalId)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No function has " + route));
  }

  /** A batch that a function must handle to its end. */
  void deliver(String function, byte[] batch) {
    byte[] answer = invoke(function, batch);
    if (!Expectation.NO_FAILURES.isMetBy(answer)) {
      throw new IllegalStateException(function + " answered " + new String(answer, UTF_8));
    }
  }

  private byte[] invoke(String function, byte[] event) {
    return switch (world.helpers().invoke(function, event)) {
      case Outcome.Answered(byte[] payload) -> payload;
      case Outcome.Failed(String type, byte[] payload) ->
          throw new IllegalStateException(
              "%s failed: %s %s".formatted(function, type, new String(payload, UTF_8)));
      case Outcome.Throttled() -> throw new IllegalStateException(function + " is throttled");
    };
  }

  /** The rows whose partition key begins like that. */
  List<Map<String, AttributeValue>> rows(String prefix) {
    return world
        .dynamoDb()
        .scanPaginator(scan ->
            scan.tableName(world.table())
                .filterExpression("begins_with(PK, :prefix)")
                .expressionAttributeValues(Map.of(":prefix", AttributeValue.fromS(prefix))))
        .items()
        .stream()
        .toList();
  }
}
