package com.acme.shop.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingTest {

  /** The table of "Create routes for HTTP APIs", and what it leaves open. */
  private static final String[] ROUTES = {
    "$default",
    "ANY /{proxy+}",
    "GET /pets/{proxy+}",
    "GET /pets/dog/{id}",
    "GET /pets/{kind}/1",
    "ANY /pets/dog/1",
    "GET /pets/dog/1",
    "POST /pets/dog/1"
  };

  @ParameterizedTest
  @CsvSource({
    "GET, /pets/dog/1, GET /pets/dog/1",
    "POST, /pets/dog/1, POST /pets/dog/1",
    "PUT, /pets/dog/1, ANY /pets/dog/1",
    "GET, /pets/dog/2, GET /pets/dog/{id}",
    "GET, /pets/cat/1, GET /pets/{kind}/1",
    "GET, /pets/cat/2, GET /pets/{proxy+}",
    "GET, /pets/dog/2/tail, GET /pets/{proxy+}",
    "GET, /pets, ANY /{proxy+}",
    "POST, /test/5, ANY /{proxy+}",
    "GET, /, $default",
  })
  void the_most_specific_route_wins(String method, String path, String route) throws Exception {
    try (ServedApi api = ServedApi.withRoutes(ROUTES)) {
      api.send(method, path);

      assertThat(api.lambda.lastEvent().path("routeKey").asText()).isEqualTo(route);
      assertThat(api.lambda.invocations().getLast().function()).isEqualTo(route);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /products/",
    "GET, /products/7/reviews",
    "POST, /products",
    "GET, /Products",
    "GET, /"
  })
  void a_request_that_no_route_takes_is_not_found(String method, String path) throws Exception {
    try (ServedApi api = ServedApi.withRoutes("GET /products", "GET /products/{id}")) {
      var response = api.send(method, path);

      assertThat(response.statusCode()).isEqualTo(404);
      assertThat(response.body()).isEqualTo("{\"message\":\"Not Found\"}");
      assertThat(response.headers().firstValue("content-type")).contains("application/json");
      assertThat(api.lambda.invocations()).isEmpty();
    }
  }

  @Test
  void a_trailing_slash_is_another_route() throws Exception {
    try (ServedApi api = ServedApi.withRoutes("GET /login", "GET /login/")) {
      api.get("/login");
      api.get("/login/");

      assertThat(api.lambda.invocations())
          .extracting(FakeInvoker.Invocation::function)
          .isEqualTo(List.of("GET /login", "GET /login/"));
    }
  }

  @Test
  void path_parameters_arrive_decoded_and_a_plus_stays_a_plus() throws Exception {
    JsonNode event = eventOf("GET /users/{id}/{rest+}", "/users/a%20b%C3%A9+c/x/y%26z");

    assertThat(event.path("pathParameters").path("id").asText()).isEqualTo("a bé+c");
    assertThat(event.path("pathParameters").path("rest").asText()).isEqualTo("x/y&z");
    assertThat(event.path("rawPath").asText()).isEqualTo("/users/a bé+c/x/y&z");
  }

  @Test
  void a_route_without_variables_has_no_path_parameters() throws Exception {
    assertThat(eventOf("GET /products", "/products").has("pathParameters")).isFalse();
  }

  @Test
  void a_named_stage_is_a_prefix_of_every_path() throws Exception {
    var api = ServedApi.api("prod", Optional.empty());
    try (ServedApi served = ServedApi.with(api, Limits.AWS, "GET /products")) {
      assertThat(served.get("/products").statusCode()).isEqualTo(404);
      assertThat(served.get("/production/products").statusCode()).isEqualTo(404);
      assertThat(served.get("/prod/products").statusCode()).isEqualTo(200);

      JsonNode event = served.lambda.lastEvent();
      assertThat(event.path("rawPath").asText()).isEqualTo("/prod/products");
      assertThat(event.path("requestContext").path("stage").asText()).isEqualTo("prod");
    }
  }

  private static JsonNode eventOf(String route, String target)
      throws IOException, InterruptedException {
    try (ServedApi api = ServedApi.withRoutes(route)) {
      api.get(target);
      return api.lambda.lastEvent();
    }
  }
}
