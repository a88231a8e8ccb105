package com.acme.shop.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.acme.shop.local.lambda.Invoker;
import com.acme.shop.local.lambda.Outcome;
import com.acme.shop.local.template.BrokenTemplate;
import com.acme.shop.local.template.Function;
import com.acme.shop.local.template.Stack;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Puts the demo data into an empty shop, through the functions themselves: it knows routes and
 * bodies, and nothing of the table. It invokes them as somebody with the right to invoke a Lambda
 * function could, with an authorizer's word that the caller is staff.
 */
final class Seeder {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Stack stack;
  private final Invoker invoker;

  Seeder(Stack stack, Invoker invoker) {
    this.stack = stack;
    this.invoker = invoker;
  }

  /** What the file {@code demo/seed.json} holds: a route and the bodies to send to it. */
  static JsonNode demoData() {
    try (InputStream seed = Seeder.class.getResourceAsStream("/demo/seed.json")) {
      return JSON.readTree(Objects.requireNonNull(seed));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Sends all demo data whose route the template has.
   *
   * @return how many items the shop took
   * @throws BrokenTemplate when a function refuses its demo data
   */
  int seed() {
    // Side by side: each batch waits for a cold start of its own.
    return demoData().valueStream().toList().parallelStream().mapToInt(this::seed).sum();
  }

  private int seed(JsonNode batch) {
    String routeKey = batch.get("route").textValue();
    Optional<Function> function = owner(routeKey);
    if (function.isEmpty()) {
      return 0;
    }
    JsonNode bodies = batch.get("bodies");
    bodies.forEach(body -> send(function.get(), routeKey, body));
    return bodies.size();
  }

  private Optional<Function> owner(String routeKey) {
    return stack.functions().stream()
        .filter(f -> f.routes().stream().anyMatch(route -> route.key().equals(routeKey)))
        .findFirst();
  }

  private void send(Function function, String routeKey, JsonNode body) {
    switch (invoker.invoke(function.logicalId(), event(routeKey, body))) {
      case Outcome.Answered(byte[] payload) when isSuccess(payload) -> {}
      case Outcome.Answered(byte[] payload) -> throw refused(function, new String(payload, UTF_8));
      case Outcome.Failed(String type, byte[] payload) ->
          throw refused(function, type + " " + new String(payload, UTF_8));
      case Outcome.Throttled() -> throw refused(function, "throttled");
    }
  }

  private static BrokenTemplate refused(Function function, String answer) {
    return new BrokenTemplate(
        "%s does not take the demo data: %s".formatted(function.logicalId(), answer));
  }

  private static boolean isSuccess(byte[] payload) {
    try {
      return JSON.readTree(payload).path("statusCode").asInt() / 100 == 2;
    } catch (IOException e) {
      return false;
    }
  }

  private static byte[] event(String routeKey, JsonNode body) {
    String path = routeKey.substring(routeKey.indexOf('/'));
    var event = JSON.createObjectNode().put("version", "2.0").put("routeKey", routeKey);
    event.put("rawPath", path).put("rawQueryString", "");
    event.putObject("headers").put("content-type", "application/json");
    var context = event.putObject("requestContext").put("routeKey", routeKey);
    context.put("requestId", "seed-" + UUID.randomUUID()).put("stage", "$default");
    context.putObject("http").put("method", routeKey.split(" ", 2)[0]).put("path", path);
    var claims = context.putObject("authorizer").putObject("jwt").putObject("claims");
    claims.put("sub", "seed").put("role", "staff");
    event.put("body", body.toString()).put("isBase64Encoded", false);
    try {
      return JSON.writeValueAsBytes(event);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
