package com.acme.shop.cart.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.cart.Carts;
import com.acme.shop.lambda.identity.Identity;
import com.acme.shop.lambda.runtime.Environment;
import com.acme.shop.local.testing.ServedFunction;
import com.acme.shop.prices.Offers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** The cart function over real HTTP. */
final class ServedCart implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ServedFunction function;

  private ServedCart(ServedFunction function) {
    this.function = function;
  }

  static ServedCart in(String mode, InstantSource clock, Carts carts, Offers offers) {
    return new ServedCart(
        ServedFunction.of(
            "CartFunction",
            new CartHandler(
                new Environment(Map.of("SHOP_MODE", mode)),
                clock,
                new Identity(_ -> Optional.empty()),
                carts,
                offers)));
  }

  /** Whom the authorizer names from now on: {@code somebody} of this role, or nobody. */
  void callAs(String role) {
    function.callAs(role);
  }

  HttpResponse<String> get(String path) {
    return function.get(path);
  }

  HttpResponse<String> post(String path, String body) {
    return function.post(path, body);
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
    try (var file = ServedCart.class.getResourceAsStream("/golden/" + name + ".json")) {
      assertThat(file).as(name).isNotNull();
      return JSON.readTree(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Override
  public void close() {
    function.close();
  }
}
