package com.acme.shop.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.local.template.Api.Cors;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossOriginTest {

  private static final String SHOP = "https://shop.example";
  private static final String STRANGER = "https://evil.example";

  @Test
  void the_gateway_answers_a_pre_flight_itself() throws Exception {
    try (ServedApi api = serving(rules(SHOP), "POST /cart")) {
      var response = preflight(api, SHOP);

      assertThat(response.statusCode()).isEqualTo(204);
      assertThat(header(response, "access-control-allow-origin")).contains(SHOP);
      assertThat(header(response, "access-control-allow-methods")).contains("GET,POST");
      assertThat(header(response, "access-control-allow-headers")).contains("authorization,x-a");
      assertThat(header(response, "access-control-allow-credentials")).contains("true");
      assertThat(header(response, "access-control-max-age")).contains("600");
      assertThat(api.lambda.invocations()).isEmpty();
    }
  }

  @Test
  void a_strangers_pre_flight_gets_no_permission() throws Exception {
    try (ServedApi api = serving(rules(SHOP), "POST /cart")) {
      var response = preflight(api, STRANGER);

      assertThat(response.statusCode()).isEqualTo(204);
      assertNoPermission(response);
    }
  }

  @Test
  void an_options_request_that_is_no_pre_flight_is_routed() throws Exception {
    try (ServedApi api = serving(rules(SHOP), "POST /cart")) {
      assertThat(api.send("OPTIONS", "/cart").statusCode()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @CsvSource({"OPTIONS /cart", "ANY /cart", "$default"})
  void a_route_that_takes_options_takes_pre_flights_too(String route) throws Exception {
    try (ServedApi api = serving(rules(SHOP), route)) {
      api.lambda.answers("{\"statusCode\":200,\"body\":\"mine\"}");

      var response = preflight(api, SHOP);

      assertThat(response.body()).isEqualTo("mine");
      assertThat(header(response, "access-control-allow-methods")).contains("GET,POST");
    }
  }

  @Test
  void the_gateway_sets_the_headers_of_an_answer_and_drops_the_functions_own() throws Exception {
    try (ServedApi api = serving(rules(SHOP), "GET /cart")) {
      api.lambda.answers(
          """
          {"statusCode":200,"headers":
           {"Access-Control-Allow-Origin":"*","access-control-allow-methods":"PUT"}}\
          """);

      var response = get(api, SHOP);

      assertThat(response.headers().allValues("access-control-allow-origin"))
          .isEqualTo(List.of(SHOP));
      assertThat(header(response, "access-control-expose-headers")).contains("x-total");
      assertThat(header(response, "access-control-allow-credentials")).contains("true");
      assertThat(header(response, "access-control-allow-methods")).isEmpty();
    }
  }

  @Test
  void a_stranger_gets_the_answer_without_permission_to_read_it() throws Exception {
    try (ServedApi api = serving(rules(SHOP), "GET /cart")) {
      api.lambda.answers(
          "{\"statusCode\":200,\"headers\":{\"Access-Control-Allow-Origin\":\"*\"}}");

      assertNoPermission(get(api, STRANGER));
    }
  }

  @Test
  void a_request_without_an_origin_gets_no_such_headers() throws Exception {
    try (ServedApi api = serving(rules(SHOP), "GET /cart")) {
      assertNoPermission(api.get("/cart"));
    }
  }

  @Test
  void a_browser_may_read_why_a_request_failed() throws Exception {
    try (ServedApi api = serving(rules(SHOP), "POST /cart")) {
      var response = get(api, SHOP);

      assertThat(response.statusCode()).isEqualTo(404);
      assertThat(header(response, "access-control-allow-origin")).contains(SHOP);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "*, http://localhost:3000, *",
    "https://*, https://a.example, https://a.example",
    "http://*, http://localhost:3000, http://localhost:3000",
  })
  void a_wildcard_allows_what_it_covers(String allowed, String origin, String told)
      throws Exception {
    try (ServedApi api = serving(rules(allowed), "GET /cart")) {
      assertThat(header(get(api, origin), "access-control-allow-origin")).contains(told);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://*, http://a.example",
    "http://*, https://a.example",
    "https://shop.example, https://shop.example.evil",
    "https://shop.example, null"
  })
  void a_wildcard_or_name_allows_nothing_else(String allowed, String origin) throws Exception {
    try (ServedApi api = serving(rules(allowed), "GET /cart")) {
      assertNoPermission(get(api, origin));
    }
  }

  @Test
  void without_rules_a_function_speaks_for_itself() throws Exception {
    try (ServedApi api = ServedApi.withRoutes("GET /cart")) {
      api.lambda.answers(
          "{\"statusCode\":200,\"headers\":{\"Access-Control-Allow-Origin\":\"*\"}}");

      assertThat(header(get(api, SHOP), "access-control-allow-origin")).contains("*");
      assertThat(preflight(api, SHOP).statusCode()).isEqualTo(404);
    }
  }

  private static Cors rules(String origin) {
    return new Cors(
        List.of(origin),
        List.of("GET", "POST"),
        List.of("authorization", "x-a"),
        List.of("x-total"),
        true,
        Optional.of(Duration.ofMinutes(10)));
  }

  private static ServedApi serving(Cors rules, String route) {
    return ServedApi.with(ServedApi.api("$default", Optional.of(rules)), Limits.AWS, route);
  }

  private static HttpResponse<String> preflight(ServedApi api, String origin)
      throws IOException, InterruptedException {
    return api.send(
        api.request("/cart")
            .method("OPTIONS", BodyPublishers.noBody())
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "POST"));
  }

  private static HttpResponse<String> get(ServedApi api, String origin)
      throws IOException, InterruptedException {
    return api.send(api.request("/cart").header("Origin", origin));
  }

  private static Optional<String> header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name);
  }

  private static void assertNoPermission(HttpResponse<String> response) {
    assertThat(response.headers().map().keySet())
        .noneMatch(name -> name.startsWith("access-control-"));
  }
}
