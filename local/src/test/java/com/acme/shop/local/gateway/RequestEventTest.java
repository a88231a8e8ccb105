package com.acme.shop.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestEventTest {

  private final ServedApi api = ServedApi.withRoutes("GET /cart/{id}", "POST /order");

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void an_event_says_what_format_it_has_and_what_was_asked() throws Exception {
    JsonNode event = eventOf(api.request("/cart/7?a=1").header("User-Agent", "till/2"));

    assertThat(event.path("version").asText()).isEqualTo("2.0");
    assertThat(event.path("routeKey").asText()).isEqualTo("GET /cart/{id}");
    assertThat(event.path("rawPath").asText()).isEqualTo("/cart/7");
    assertThat(event.path("rawQueryString").asText()).isEqualTo("a=1");
    assertThat(event.has("stageVariables")).isFalse();
    JsonNode http = event.path("requestContext").path("http");
    assertThat(http.path("method").asText()).isEqualTo("GET");
    assertThat(http.path("path").asText()).isEqualTo("/cart/7");
    assertThat(http.path("protocol").asText()).isEqualTo("HTTP/1.1");
    assertThat(http.path("sourceIp").asText()).isEqualTo("127.0.0.1");
    assertThat(http.path("userAgent").asText()).isEqualTo("till/2");
  }

  @Test
  void the_context_names_account_api_stage_and_route() throws Exception {
    JsonNode context = eventOf(api.request("/cart/7")).path("requestContext");

    assertThat(context.path("accountId").asText()).hasSize(12);
    assertThat(context.path("stage").asText()).isEqualTo("$default");
    assertThat(context.path("routeKey").asText()).isEqualTo("GET /cart/{id}");
    assertThat(context.path("apiId").asText()).isNotEmpty();
    assertThat(context.path("domainName").asText()).isNotEmpty();
    assertThat(context.path("domainPrefix").asText()).isNotEmpty();
  }

  @Test
  void the_time_is_in_common_log_format_and_in_milliseconds() throws Exception {
    JsonNode context = eventOf(api.request("/cart/7")).path("requestContext");

    var format = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss xx", Locale.ENGLISH);
    Instant epoch = Instant.ofEpochMilli(context.path("timeEpoch").asLong());
    assertThat(ZonedDateTime.parse(context.path("time").asText(), format).toInstant())
        .isEqualTo(epoch.truncatedTo(ChronoUnit.SECONDS));
    assertThat(context.path("time").asText()).endsWith(" +0000");
    assertThat(epoch).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
  }

  @Test
  void the_client_is_told_the_request_id_of_the_event() throws Exception {
    var response = api.get("/cart/7");

    String id = api.lambda.lastEvent().path("requestContext").path("requestId").asText();
    assertThat(id).hasSize(16).endsWith("=");
    assertThat(response.headers().firstValue("apigw-requestid")).contains(id);
  }

  @Test
  void header_names_are_lower_case_and_repeated_headers_are_joined_by_commas() throws Exception {
    JsonNode event =
        eventOf(api.request("/cart/7").header("X-Taste", "sweet").header("X-Taste", "sour"));

    assertThat(event.path("headers").path("x-taste").asText()).isEqualTo("sweet,sour");
  }

  @Test
  void repeated_query_parameters_are_decoded_and_joined_by_commas() throws Exception {
    JsonNode event = eventOf(api.request("/cart/7?a=1&a=2&b=x+y%26z&c"));

    JsonNode parameters = event.path("queryStringParameters");
    assertThat(parameters.path("a").asText()).isEqualTo("1,2");
    assertThat(parameters.path("b").asText()).isEqualTo("x y&z");
    assertThat(parameters.path("c").asText("missing")).isEmpty();
    assertThat(event.path("rawQueryString").asText()).isEqualTo("a=1&a=2&b=x+y%26z&c");
  }

  @Test
  void without_a_query_there_are_no_query_parameters() throws Exception {
    JsonNode event = eventOf(api.request("/cart/7"));

    assertThat(event.has("queryStringParameters")).isFalse();
    assertThat(event.path("rawQueryString").asText("missing")).isEmpty();
  }

  @Test
  void cookies_have_their_own_field_and_are_no_header() throws Exception {
    JsonNode event = eventOf(api.request("/cart/7").header("Cookie", "a=1; b=2"));

    assertThat(event.path("cookies")).extracting(JsonNode::asText).isEqualTo(List.of("a=1", "b=2"));
    assertThat(event.path("headers").has("cookie")).isFalse();
  }

  @Test
  void the_gateway_says_where_a_request_came_from() throws Exception {
    JsonNode headers =
        eventOf(api.request("/cart/7").header("X-Forwarded-For", "10.1.2.3")).path("headers");

    assertThat(headers.path("x-forwarded-for").asText()).isEqualTo("10.1.2.3, 127.0.0.1");
    assertThat(headers.path("x-forwarded-proto").asText()).isEqualTo("http");
    assertThat(headers.path("x-forwarded-port").asInt()).isEqualTo(api.gateway.port());
    assertThat(headers.path("host").asText()).isEqualTo("127.0.0.1:" + api.gateway.port());
    assertThat(headers.path("content-length").asText()).isEqualTo("0");
  }

  @Test
  void a_client_cannot_forge_a_trace_or_what_the_gateway_says() throws Exception {
    JsonNode event =
        eventOf(
            api.request("/cart/7")
                .header("X-Amzn-Trace-Id", "Root=forged")
                .header("x-amzn-request-context", "{\"accountId\":\"1\"}")
                .header("X-Forwarded-Proto", "https")
                .header("requestContext", "{}"));

    JsonNode headers = event.path("headers");
    assertThat(headers.path("x-amzn-trace-id").asText()).matches("Root=1-[0-9a-f]{8}-[0-9a-f]{24}");
    assertThat(headers.has("x-amzn-request-context")).isFalse();
    assertThat(headers.path("x-forwarded-proto").asText()).isEqualTo("http");
    assertThat(event.path("requestContext").path("accountId").asText()).isNotEqualTo("1");
  }

  @Test
  void hop_by_hop_headers_stay_behind() throws Exception {
    api.raw("GET /cart/7 HTTP/1.1\r\nHost: h\r\nConnection: close\r\nTE: trailers\r\n\r\n");

    JsonNode headers = api.lambda.lastEvent().path("headers");
    assertThat(headers.path("host").asText()).isEqualTo("h");
    assertThat(headers.has("connection")).isFalse();
    assertThat(headers.has("te")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "Application/JSON; charset=utf-8",
        "application/xml",
        "application/javascript",
        "text/plain",
        "text/csv"
      })
  void text_arrives_as_text(String type) throws Exception {
    JsonNode event = eventOfPost(type, "{\"é\":1}");

    assertThat(event.path("body").asText()).isEqualTo("{\"é\":1}");
    assertThat(event.path("isBase64Encoded").asBoolean(true)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "application/x-www-form-urlencoded", "image/png", "application/problem+json"})
  void everything_else_arrives_as_base64(String type) throws Exception {
    JsonNode event = eventOfPost(type, "a=1");

    assertThat(event.path("isBase64Encoded").asBoolean()).isTrue();
    assertThat(new String(Base64.getDecoder().decode(event.path("body").asText()), UTF_8))
        .isEqualTo("a=1");
  }

  @Test
  void a_request_without_a_body_has_none() throws Exception {
    JsonNode event = eventOf(api.request("/cart/7"));

    assertThat(event.has("body")).isFalse();
    assertThat(event.path("isBase64Encoded").asBoolean(true)).isFalse();
  }

  private JsonNode eventOf(HttpRequest.Builder request) throws IOException, InterruptedException {
    api.send(request);
    return api.lambda.lastEvent();
  }

  private JsonNode eventOfPost(String type, String body) throws IOException, InterruptedException {
    api.post("/order", type, body.getBytes(UTF_8));
    return api.lambda.lastEvent();
  }
}
