package com.acme.shop.order.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.lambda.identity.Identity;
import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.runtime.Mode;
import com.acme.shop.local.testing.ServedFunction;
import com.acme.shop.order.application.Orders;
import com.acme.shop.prices.Offers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;

/** The order function over real HTTP. */
final class ServedOrders implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final SentMessages messages = new SentMessages();
  private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
  private final ServedFunction function;

  ServedOrders(Mode mode, InstantSource clock, Orders orders, Offers offers) {
    var out = new PrintStream(logged, true, StandardCharsets.UTF_8);
    function =
        ServedFunction.of(
            "OrderFunction",
            new OrderHandler(
                mode,
                clock,
                Log.to(out, "order", clock),
                new Identity(_ -> Optional.empty()),
                new OrderHandler.Parts(orders, offers, messages)));
  }

  /** Whom the authorizer names from now on. */
  void callAs(String subject, String role) {
    function.callAs(subject, role);
  }

  HttpResponse<String> get(String path) {
    return function.get(path);
  }

  HttpResponse<String> post(String path, String body, String... headers) {
    return function.post(path, body, headers);
  }

  SentMessages messages() {
    return messages;
  }

  /** Every line of the function's log. */
  String log() {
    return logged.toString(StandardCharsets.UTF_8);
  }

  /** The answer of a request that must succeed. */
  static JsonNode ok(HttpResponse<String> response) throws IOException {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(response.headers().firstValue("content-type")).contains("application/json");
    assertThat(response.headers().firstValue("cache-control")).contains("no-store");
    return json(response);
  }

  static JsonNode json(HttpResponse<String> response) throws IOException {
    return JSON.readTree(response.body());
  }

  /** A problem without its correlation id, which differs each time. */
  static JsonNode problem(HttpResponse<String> response) throws IOException {
    assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
    var problem = (ObjectNode) json(response);
    assertThat(problem.remove("correlationId").textValue()).isNotBlank();
    return problem;
  }

  static JsonNode golden(String name) throws IOException {
    try (var file = ServedOrders.class.getResourceAsStream("/golden/" + name + ".json")) {
      assertThat(file).as(name).isNotNull();
      return JSON.readTree(file);
    }
  }

  @Override
  public void close() {
    function.close();
  }
}
