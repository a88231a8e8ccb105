package com.acme.shop.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.acme.shop.local.lambda.Invoker;
import com.acme.shop.local.lambda.Outcome;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Lambda as a test wants it: remembers what it was asked, answers what it was told. */
final class FakeInvoker implements Invoker {

  record Invocation(String function, JsonNode event) {}

  private static final JsonMapper JSON = new JsonMapper();

  private final List<Invocation> invocations = new CopyOnWriteArrayList<>();
  private volatile Supplier<Outcome> behaviour = () -> answered("{\"statusCode\":200}");

  static Outcome answered(String payload) {
    return new Outcome.Answered(payload.getBytes(UTF_8));
  }

  void answers(String payload) {
    behaviour = () -> answered(payload);
  }

  void does(Supplier<Outcome> newBehaviour) {
    behaviour = newBehaviour;
  }

  @Override
  public Outcome invoke(String function, byte[] event) {
    try {
      invocations.add(new Invocation(function, JSON.readTree(event)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return behaviour.get();
  }

  List<Invocation> invocations() {
    return invocations;
  }

  JsonNode lastEvent() {
    return invocations.getLast().event();
  }
}
