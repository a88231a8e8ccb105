package com.acme.shop.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.acme.shop.local.lambda.Outcome;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionAnswerTest {

  private final ServedApi api = ServedApi.withRoutes("ANY /x");

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void status_headers_and_body_reach_the_client() throws Exception {
    var response =
        answer(
            """
            {"statusCode":201,"headers":{"Content-Type":"application/json","X-N":7},
             "body":"{\\"é\\":1}"}\
            """);

    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(response.headers().allValues("content-type")).isEqualTo(List.of("application/json"));
    assertThat(response.headers().firstValue("x-n")).contains("7");
    assertThat(response.body()).isEqualTo("{\"é\":1}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"message\":\"hi\"}", "\"hi\"", "[1]", "null", "not JSON", "{\"cut\":"})
  void an_answer_without_a_status_code_is_a_json_body(String payload) throws Exception {
    var response = answer(payload);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("content-type")).contains("application/json");
    assertThat(response.body()).isEqualTo(payload);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"statusCode\":\"many\"}",
        "{\"statusCode\":99}",
        "{\"statusCode\":1000}",
        "{\"statusCode\":null}",
        "{\"statusCode\":200,\"body\":{\"an\":\"object\"}}",
        "{\"statusCode\":200,\"headers\":[]}",
        "{\"statusCode\":200,\"headers\":{\"X-A\":{}}}",
        "{\"statusCode\":200,\"headers\":{\"not a token\":\"1\"}}",
        "{\"statusCode\":200,\"headers\":{\"X-A\":\"1\\r\\nX-B: 2\"}}",
        "{\"statusCode\":200,\"isBase64Encoded\":true,\"body\":\"%%%\"}"
      })
  void a_malformed_answer_is_an_internal_server_error(String payload) throws Exception {
    assertInternalServerError(answer(payload));
  }

  @Test
  void a_failed_function_is_an_internal_server_error_that_tells_nothing() throws Exception {
    api.lambda.does(() -> new Outcome.Failed("java.lang.Boom", "{\"secret\":1}".getBytes(UTF_8)));

    assertInternalServerError(api.get("/x"));
  }

  @Test
  void a_throttled_function_is_unavailable() throws Exception {
    api.lambda.does(Outcome.Throttled::new);

    var response = api.get("/x");

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.body()).isEqualTo("{\"message\":\"Service Unavailable\"}");
  }

  @Test
  void a_broken_invoker_is_an_internal_server_error_and_named_in_the_log() throws Exception {
    api.lambda.does(() -> {
      throw new IllegalStateException("no such function");
    });

    assertInternalServerError(api.get("/x"));
    assertThat(api.accessLog).anyMatch(line -> line.startsWith("A request broke the gateway: "));
  }

  @Test
  void a_base64_body_is_decoded() throws Exception {
    var response = answer("{\"statusCode\":200,\"body\":\"aGVsbG8=\",\"isBase64Encoded\":true}");

    assertThat(response.body()).isEqualTo("hello");
  }

  @Test
  void each_cookie_becomes_a_set_cookie_header() throws Exception {
    var response = answer("{\"statusCode\":200,\"cookies\":[\"a=1\",\"b=2; Secure\"]}");

    assertThat(response.headers().allValues("set-cookie"))
        .containsExactlyInAnyOrder("a=1", "b=2; Secure");
  }

  @Test
  void an_answer_without_a_content_type_is_plain_text() throws Exception {
    var response = answer("{\"statusCode\":200,\"body\":\"hello\"}");

    assertThat(response.headers().firstValue("content-type")).contains("text/plain;charset=utf-8");
  }

  @Test
  void multi_value_headers_are_no_part_of_format_2() throws Exception {
    var response = answer("{\"statusCode\":200,\"multiValueHeaders\":{\"X-A\":[\"1\",\"2\"]}}");

    assertThat(response.headers().firstValue("x-a")).isEmpty();
  }

  @Test
  void hop_by_hop_headers_and_a_wrong_length_are_not_passed_on() throws Exception {
    var response =
        answer(
            """
            {"statusCode":200,"body":"hello","headers":
             {"Connection":"close","Transfer-Encoding":"chunked","Content-Length":"99"}}\
            """);

    assertThat(response.body()).isEqualTo("hello");
    assertThat(response.headers().allValues("content-length")).isEqualTo(List.of("5"));
    assertThat(response.headers().firstValue("connection")).isEmpty();
    assertThat(response.headers().firstValue("transfer-encoding")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 304})
  void an_answer_with_no_content_carries_no_body(int status) throws Exception {
    var response = answer("{\"statusCode\":%d,\"body\":\"hello\"}".formatted(status));

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).isEmpty();
    assertThat(api.get("/x").statusCode()).as("the connection is in step").isEqualTo(status);
    await().until(() -> api.accessLog.size() == 2);
    assertThat(api.accessLog).allMatch(line -> line.startsWith("GET /x " + status));
  }

  @Test
  void head_carries_the_length_but_no_body() throws Exception {
    api.lambda.answers("{\"statusCode\":200,\"body\":\"hello\"}");

    String response = api.raw("HEAD /x HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");

    assertThat(response).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n");
    assertThat(response.toLowerCase(Locale.ROOT)).contains("content-length: 5\r\n");
    await()
        .untilAsserted(
            () -> assertThat(api.accessLog).first().asString().startsWith("HEAD /x 200"));
  }

  private HttpResponse<String> answer(String payload) throws IOException, InterruptedException {
    api.lambda.answers(payload);
    return api.get("/x");
  }

  private static void assertInternalServerError(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
    assertThat(response.headers().firstValue("content-type")).contains("application/json");
  }
}
