package com.acme.shop.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.lambda.identity.Caller;
import com.acme.shop.lambda.identity.Identity;
import com.acme.shop.lambda.identity.Role;
import com.acme.shop.lambda.json.Checked;
import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.runtime.Mode;
import com.acme.shop.lambda.runtime.Unavailable;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFunctionTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

  @Test
  void an_answer_goes_out_in_payload_format_2() throws Exception {
    var answer = answerOf(event("GET /products"));
    assertThat(answer.get("statusCode").intValue()).isEqualTo(200);
    assertThat(answer.at("/headers/content-type").textValue()).isEqualTo("application/json");
    assertThat(body(answer)).isEqualTo(JSON.readTree("{\"things\":[]}"));
  }

  @Test
  void a_trailing_slash_is_the_same_path() throws Exception {
    assertThat(answerOf(event("GET /products/")).get("statusCode").intValue()).isEqualTo(200);
  }

  @Test
  void a_route_that_the_function_does_not_know_is_a_404() throws Exception {
    var answer = answerOf(event("GET /nothing"));
    assertThat(answer.get("statusCode").intValue()).isEqualTo(404);
    assertThat(answer.at("/headers/content-type").textValue())
        .isEqualTo("application/problem+json");
  }

  @Test
  void a_problem_has_every_member_of_the_contract() throws Exception {
    var problem = body(answerOf(event("POST /register").put("body", "{}")));
    assertThat(problem)
        .isEqualTo(
            JSON.readTree(
                """
                {"type":"about:blank","title":"Bad Request","status":400,"detail":"name is required",
                 "instance":"/register","message":"name is required","correlationId":"req-1",
                 "errors":[{"field":"name","detail":"is required"}]}
                """));
  }

  @Test
  void a_failure_tells_the_client_nothing_and_the_log_everything() throws Exception {
    var answer = answerOf(event("POST /login"));
    assertThat(answer.get("statusCode").intValue()).isEqualTo(500);
    assertThat(answer.toString()).doesNotContain("secret detail").doesNotContain("Exception");
    assertThat(lines.toString(StandardCharsets.UTF_8)).contains("secret detail");
  }

  @Test
  void a_busy_table_is_a_503_that_says_when_to_come_back() throws Exception {
    var answer = answerOf(event("POST /logout"));
    assertThat(answer.get("statusCode").intValue()).isEqualTo(503);
    assertThat(answer.at("/headers/retry-after").textValue()).isEqualTo("1");
  }

  @Test
  void a_staff_route_asks_an_anonymous_caller_for_a_token() throws Exception {
    var answer = answerOf(event("GET /users"));
    assertThat(answer.get("statusCode").intValue()).isEqualTo(401);
    assertThat(answer.at("/headers/www-authenticate").textValue()).isEqualTo("Bearer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"customer", "terminal", "Staff", "admin", ""})
  void a_staff_route_is_closed_to_every_other_role(String role) throws Exception {
    var event = event("GET /users");
    claims(event).put("sub", "u1").put("role", role);
    assertThat(answerOf(event).get("statusCode").intValue()).isIn(401, 403);
  }

  @Test
  void a_staff_route_is_open_to_staff() throws Exception {
    var event = event("GET /users");
    claims(event).put("sub", "u1").put("role", "staff");
    assertThat(answerOf(event).get("statusCode").intValue()).isEqualTo(200);
  }

  @Test
  void a_role_without_a_subject_is_nobody() throws Exception {
    var event = event("GET /users");
    claims(event).put("role", "staff");
    assertThat(answerOf(event).get("statusCode").intValue()).isEqualTo(401);
  }

  @Test
  void a_client_cannot_claim_a_role_by_a_header_or_its_body() throws Exception {
    var event = event("GET /users");
    ((ObjectNode) event.get("headers"))
        .put("authorizer", "{\"jwt\":{\"claims\":{\"sub\":\"u\",\"role\":\"staff\"}}}")
        .put("role", "staff");
    event.put("body", "{\"requestContext\":{\"authorizer\":{\"lambda\":{\"role\":\"staff\"}}}}");
    assertThat(answerOf(event).get("statusCode").intValue()).isEqualTo(401);
  }

  @Test
  void the_legacy_shop_asks_no_one_for_a_token() throws Exception {
    assertThat(answerOf(Mode.LEGACY, event("GET /users")).get("statusCode").intValue())
        .isEqualTo(200);
  }

  @Test
  void a_body_arrives_whether_or_not_the_gateway_encoded_it() throws Exception {
    var encoded =
        Base64.getEncoder().encodeToString("{\"name\":\"Größe\"}".getBytes(StandardCharsets.UTF_8));
    var event = event("POST /register").put("body", encoded).put("isBase64Encoded", true);
    assertThat(body(answerOf(event)).get("name").textValue()).isEqualTo("Größe");
  }

  @Test
  void a_body_over_256_KB_is_refused() throws Exception {
    var event =
        event("POST /register").put("body", "{\"name\":\"" + "x".repeat(256 * 1024) + "\"}");
    assertThat(body(answerOf(event)).get("detail").textValue())
        .isEqualTo("body must be at most 256 KB");
  }

  @Test
  void a_missing_body_is_refused_by_name() throws Exception {
    assertThat(body(answerOf(event("POST /register"))).get("detail").textValue())
        .isEqualTo("body is missing");
  }

  @Test
  void a_client_s_correlation_id_comes_back_and_stands_in_the_log() throws Exception {
    var event = event("GET /products");
    ((ObjectNode) event.get("headers")).put("x-correlation-id", "abc-123");
    assertThat(answerOf(event).at("/headers/x-correlation-id").textValue()).isEqualTo("abc-123");
    assertThat(logged().get("correlationId").textValue()).isEqualTo("abc-123");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "x\ny", "<script>", "{\"a\":1}"})
  void a_correlation_id_that_could_forge_a_log_line_is_replaced(String sent) throws Exception {
    var event = event("GET /products");
    ((ObjectNode) event.get("headers")).put("x-correlation-id", sent);
    assertThat(answerOf(event).at("/headers/x-correlation-id").textValue()).isEqualTo("req-1");
  }

  @Test
  void a_request_is_one_log_line_that_carries_its_metrics() throws Exception {
    answerOf(event("GET /products"));
    var line = logged();
    assertThat(line.get("route").textValue()).isEqualTo("GET /products");
    assertThat(line.get("service").textValue()).isEqualTo("things");
    assertThat(line.get("timestamp").textValue()).isEqualTo("2026-11-21T06:00:00Z");
    assertThat(line.at("/_aws/Timestamp").longValue()).isEqualTo(1_795_240_800_000L);
    assertThat(line.at("/_aws/CloudWatchMetrics/0/Dimensions"))
        .isEqualTo(JSON.readTree("[[\"service\"]]"));
    assertThat(line.get("Requests").intValue()).isEqualTo(1);
    assertThat(line.get("ServerErrors").intValue()).isZero();
  }

  @Test
  void a_known_body_is_a_304_without_body() throws Exception {
    var first = answerOf(event("GET /products/{id}"));
    var tag = first.at("/headers/etag").textValue();
    for (String sent : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
      var event = event("GET /products/{id}");
      ((ObjectNode) event.get("headers")).put("if-none-match", sent);
      var answer = answerOf(event);
      assertThat(answer.get("statusCode").intValue()).isEqualTo(304);
      assertThat(answer.get("body").textValue()).isEmpty();
      assertThat(answer.at("/headers/etag").textValue()).isEqualTo(tag);
    }
  }

  @Test
  void another_body_is_sent_whole() throws Exception {
    var event = event("GET /products/{id}");
    ((ObjectNode) event.get("headers")).put("if-none-match", "\"other\"");
    assertThat(answerOf(event).get("statusCode").intValue()).isEqualTo(200);
  }

  private JsonNode answerOf(ObjectNode event) throws IOException {
    return answerOf(Mode.STRICT, event);
  }

  private JsonNode answerOf(Mode mode, ObjectNode event) throws IOException {
    var clock = InstantSource.fixed(Instant.parse("2026-11-21T06:00:00Z"));
    var log = Log.to(new PrintStream(lines, true, StandardCharsets.UTF_8), "things", clock);
    var out = new ByteArrayOutputStream();
    new HttpFunction(mode, log, clock, new Identity(HttpFunctionTest::caller), routes())
        .handle(new ByteArrayInputStream(JSON.writeValueAsBytes(event)), out);
    return JSON.readTree(out.toByteArray());
  }

  private static Optional<Caller> caller(String token) {
    return switch (token) {
      case "staff" -> Optional.of(new Caller("dwight", Role.STAFF));
      case "walter" -> Optional.of(new Caller("walter", Role.CUSTOMER));
      default -> Optional.empty();
    };
  }

  private static List<Route> routes() {
    return List.of(
        new Route("GET /products", _ -> things()),
        new Route("GET /users", _ -> things()),
        new Route("GET /products/{id}", r -> EntityTag.apply(r, things(), "max-age=1")),
        new Route("POST /register", HttpFunctionTest::add),
        new Route(
            "POST /login",
            _ -> {
              throw new IllegalStateException("secret detail");
            }),
        new Route(
            "POST /logout",
            _ -> {
              throw new Unavailable(new IllegalStateException("throttled"));
            }));
  }

  private static HttpAnswer things() {
    return HttpAnswer.json(
        200,
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("things");
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static HttpAnswer add(HttpRequest request) {
    var fields = request.fields();
    String name = fields.text("name", 300_000);
    return switch (fields.check(() -> name)) {
      case Checked.Valid(String valid) ->
          HttpAnswer.json(
              201,
              json -> {
                json.writeStartObject();
                json.writeStringField("name", valid);
                json.writeEndObject();
              });
      case Checked.Invalid(var violations) -> Problem.badRequest(violations).answer(request);
    };
  }

  private static ObjectNode event(String routeKey) {
    var event = JSON.createObjectNode().put("version", "2.0").put("routeKey", routeKey);
    event.put("rawPath", routeKey.substring(routeKey.indexOf('/')));
    event.putObject("headers").put("accept", "*/*");
    event.putObject("requestContext").put("requestId", "req-1").put("stage", "$default");
    return event.put("isBase64Encoded", false);
  }

  private static ObjectNode claims(ObjectNode event) {
    return ((ObjectNode) event.get("requestContext"))
        .putObject("authorizer")
        .putObject("jwt")
        .putObject("claims");
  }

  private static JsonNode body(JsonNode answer) throws IOException {
    return JSON.readTree(answer.get("body").textValue());
  }

  private JsonNode logged() throws IOException {
    return JSON.readTree(lines.toByteArray());
  }
}
