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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

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
   * @throws BrokenTemplate when a function refuses its demo data
   */
  Seeded seed() {
    // Side by side: each batch waits for a cold start of its own.
    return Seeded.of(
        demoData().valueStream().toList().parallelStream().flatMap(this::answers).toList());
  }

  private Stream<JsonNode> answers(JsonNode batch) {
    String routeKey = batch.get("route").textValue();
    List<JsonNode> bodies = batch.get("bodies").valueStream().toList();
    return owner(routeKey).stream()
        .flatMap(function -> bodies.stream().map(body -> send(function, routeKey, body)));
  }

  private Optional<Function> owner(String routeKey) {
    return stack.functions().stream()
        .filter(f -> f.routes().stream().anyMatch(route -> route.key().equals(routeKey)))
        .findFirst();
  }

  private JsonNode send(Function function, String routeKey, JsonNode body) {
    return switch (invoker.invoke(function.logicalId(), event(routeKey, body))) {
      case Outcome.Answered(byte[] payload) ->
          answer(payload).orElseThrow(() -> refused(function, new String(payload, UTF_8)));
      case Outcome.Failed(String type, byte[] payload) ->
          throw refused(function, type + " " + new String(payload, UTF_8));
      case Outcome.Throttled() -> throw refused(function, "throttled");
    };
  }

  private static BrokenTemplate refused(Function function, String answer) {
    return new BrokenTemplate(
        "%s does not take the demo data: %s".formatted(function.logicalId(), answer));
  }

  /** The body of a success; empty for anything else. */
  private static Optional<JsonNode> answer(byte[] payload) {
    try {
      JsonNode response = JSON.readTree(payload);
      return response.path("statusCode").asInt() / 100 == 2
          ? Optional.of(JSON.readTree(response.path("body").asText()))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
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
