package com.acme.shop.lambda.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.acme.shop.lambda.runtime.Environment;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.NotFoundException;
import software.amazon.awssdk.services.kms.model.SignRequest;
import software.amazon.awssdk.services.kms.model.SignResponse;

/** A service whose answers are laid out beforehand. */
class JsonServiceTest {

  private static final JsonService.Api API =
      new JsonService.Api(
          JsonProtocol.V1_1,
          "TrentService",
          new Refusals(
              Map.of("NotFoundException", NotFoundException::builder), KmsException::builder));

  private static final String SIGNED =
      "{\"KeyId\":\"k\",\"Signature\":\"AQI=\",\"New\":{\"a\":[1]}}";

  private final Deque<Laid> answers = new ArrayDeque<>();
  private final List<String> paths = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private String path = "";

  private record Laid(int status, String body, Map<String, String> headers) {}

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    paths.add(exchange.getRequestURI().getPath());
    requests.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    Laid next = answers.size() > 1 ? answers.pop() : answers.getFirst();
    next.headers().forEach(exchange.getResponseHeaders()::add);
    byte[] body = next.body().getBytes(UTF_8);
    exchange.sendResponseHeaders(next.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private void laid(int status, String body) {
    answers.add(new Laid(status, body, Map.of()));
  }

  private SignResponse sign(Duration patience) {
    var environment =
        new Environment(
            Map.of(
                "AWS_REGION",
                "us-east-1",
                "AWS_ACCESS_KEY_ID",
                "key",
                "AWS_SECRET_ACCESS_KEY",
                "secret",
                "AWS_ENDPOINT_URL_KMS",
                "http://127.0.0.1:" + server.getAddress().getPort() + path));
    return new JsonService(environment, "kms", API, patience)
        .call(
            "Sign",
            SignRequest.builder().keyId("k").message(SdkBytes.fromUtf8String("m")).build(),
            SignResponse.builder());
  }

  private SignResponse sign() {
    return sign(Duration.ofSeconds(20));
  }

  @Test
  void what_is_not_known_of_an_answer_is_passed_over() {
    laid(200, SIGNED);
    assertThat(sign().signature().asByteArray()).containsExactly(1, 2);
    assertThat(requests).containsExactly("{\"KeyId\":\"k\",\"Message\":\"bQ==\"}");
  }

  @ParameterizedTest
  @CsvSource({"'', /", "/, /", "/proxy/kms, /proxy/kms/", "/proxy/kms/, /proxy/kms/"})
  void an_endpoint_may_have_a_path(String named, String asked) {
    path = named;
    laid(200, SIGNED);
    assertThat(sign().keyId()).isEqualTo("k");
    assertThat(paths).containsExactly(asked);
  }

  @ParameterizedTest
  @CsvSource({
    "500, InternalFailure",
    "503, ServiceUnavailable",
    "400, ThrottlingException",
    "400, ProvisionedThroughputExceededException",
    "429, ''",
  })
  void what_may_pass_is_tried_again(int status, String code) {
    laid(status, "{\"__type\":\"%s\"}".formatted(code));
    laid(200, SIGNED);
    assertThat(sign().keyId()).isEqualTo("k");
    assertThat(requests).hasSize(2);
  }

  @Test
  void an_answer_that_was_damaged_is_asked_for_again() {
    answers.add(new Laid(200, SIGNED.replace("k", "x"), Map.of("x-amz-crc32", "7")));
    laid(200, SIGNED);
    assertThat(sign().keyId()).isEqualTo("k");
  }

  @Test
  void a_refusal_is_the_services_exception_and_is_final() {
    answers.add(
        new Laid(
            400,
            "{\"__type\":\"com.amazon.kms#NotFoundException\",\"message\":\"no such key\"}",
            Map.of("x-amzn-RequestId", "r-1")));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(this::sign)
        .satisfies(refusal -> {
          assertThat(refusal.statusCode()).isEqualTo(400);
          assertThat(refusal.requestId()).isEqualTo("r-1");
          assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("NotFoundException");
          assertThat(refusal).hasMessageContaining("no such key");
        });
    assertThat(requests).hasSize(1);
  }

  @Test
  void a_refusal_may_be_named_in_a_header() {
    answers.add(
        new Laid(400, "", Map.of("x-amzn-ErrorType", "NotFoundException:http://internal/")));
    assertThatExceptionOfType(NotFoundException.class).isThrownBy(this::sign);
  }

  @Test
  void a_refusal_without_a_document_tells_its_status() {
    laid(403, "<html>");
    assertThatExceptionOfType(KmsException.class)
        .isThrownBy(this::sign)
        .satisfies(refusal -> assertThat(refusal.statusCode()).isEqualTo(403));
  }

  @Test
  void who_is_throttled_all_the_time_gives_up_when_the_time_is_over() {
    laid(400, "{\"__type\":\"ThrottlingException\"}");
    assertThatExceptionOfType(KmsException.class)
        .isThrownBy(() -> sign(Duration.ofMillis(100)))
        .satisfies(refusal -> assertThat(refusal.isThrottlingException()).isTrue());
  }

  @Test
  void nobody_there_is_the_clients_failure() {
    laid(200, SIGNED);
    server.stop(0);
    assertThatExceptionOfType(SdkClientException.class)
        .isThrownBy(() -> sign(Duration.ofMillis(100)))
        .withMessageStartingWith("no answer of kms");
  }
}
