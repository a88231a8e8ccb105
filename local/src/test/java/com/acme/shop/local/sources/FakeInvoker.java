package com.acme.shop.local.sources;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.acme.shop.local.lambda.Invoker;
import com.acme.shop.local.lambda.Outcome;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A function that is played by a lambda, and remembers the batches it was given. */
final class FakeInvoker implements Invoker {

  private final List<List<JsonNode>> batches = new CopyOnWriteArrayList<>();
  private final Function<List<JsonNode>, Outcome> handler;

  FakeInvoker(Function<List<JsonNode>, Outcome> handler) {
    this.handler = handler;
  }

  @Override
  public Outcome invoke(String function, byte[] event) {
    List<JsonNode> records = records(event);
    batches.add(records);
    return handler.apply(records);
  }

  /** What each invocation was given, in the order of the invocations. */
  List<List<JsonNode>> batches() {
    return List.copyOf(batches);
  }

  static Outcome done() {
    return new Outcome.Answered("null".getBytes(UTF_8));
  }

  static Outcome broken() {
    return new Outcome.Failed("java.lang.IllegalStateException", "{}".getBytes(UTF_8));
  }

  static Outcome failing(List<String> ids) {
    ObjectNode answer = Json.object();
    ArrayNode failures = answer.putArray("batchItemFailures");
    ids.forEach(id -> failures.addObject().put("itemIdentifier", id));
    return new Outcome.Answered(Json.bytes(answer));
  }

  private static List<JsonNode> records(byte[] event) {
    try {
      return Json.MAPPER.readTree(event).path("Records").valueStream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
