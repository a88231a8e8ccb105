package com.acme.shop.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.acme.shop.local.lambda.Outcome;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {

  private static final int MB = 1024 * 1024;

  @Test
  void the_numbers_are_those_of_aws() {
    assertThat(Limits.AWS.head()).isEqualTo(10_240);
    assertThat(Limits.AWS.body()).isEqualTo(10_485_760);
    assertThat(Limits.AWS.event()).isEqualTo(6_291_456);
    assertThat(Limits.AWS.integration()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void a_body_over_10_mb_is_refused() throws Exception {
    try (ServedApi api = ServedApi.withRoutes("POST /order")) {
      var response = api.post("/order", "text/plain", new byte[10 * MB + 1]);

      assertThat(response.statusCode()).isEqualTo(413);
      assertThat(response.body()).isEqualTo("{\"message\":\"Request Entity Too Large\"}");
      assertThat(api.lambda.invocations()).isEmpty();
    }
  }

  @Test
  void a_body_that_lambda_could_not_take_is_refused() throws Exception {
    byte[] sixMegabytesAsBase64 = new byte[5 * MB];
    try (ServedApi api = ServedApi.withRoutes("POST /order")) {
      assertThat(api.post("/order", "image/png", sixMegabytesAsBase64).statusCode()).isEqualTo(413);
      assertThat(api.lambda.invocations()).isEmpty();
    }
  }

  @Test
  void a_body_of_4_mb_is_taken() throws Exception {
    try (ServedApi api = ServedApi.withRoutes("POST /order")) {
      api.post("/order", "image/png", new byte[4 * MB]);

      assertThat(api.lambda.lastEvent().path("body").asText()).hasSizeGreaterThan(5 * MB);
    }
  }

  @Test
  void headers_over_10_kb_are_refused() throws Exception {
    try (ServedApi api = ServedApi.withRoutes("GET /x")) {
      var response = api.send(api.request("/x").header("X-Long", "a".repeat(10_240)));

      assertThat(response.statusCode()).isEqualTo(431);
      assertThat(api.lambda.invocations()).isEmpty();
    }
  }

  @Test
  void a_function_that_takes_too_long_is_unavailable_and_runs_on() throws Exception {
    var limits = ServedApi.limits(Duration.ofMillis(50), Duration.ofSeconds(20));
    var release = new CountDownLatch(1);
    var ended = new CountDownLatch(1);
    try (ServedApi api = serving(limits)) {
      api.lambda.does(() -> {
        awaitQuietly(release);
        ended.countDown();
        return FakeInvoker.answered("{}");
      });

      var response = api.get("/x");

      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(response.body()).isEqualTo("{\"message\":\"Service Unavailable\"}");
      assertThat(ended.getCount()).isEqualTo(1);
      release.countDown();
      assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /x HTTP/1.1\r\nHost: h\r\nX-Unfinished: ",
        "POST /x HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\nhalf"
      })
  void a_client_that_never_finishes_is_cut_off(String half) throws Exception {
    var limits = ServedApi.limits(Duration.ofSeconds(5), Duration.ofMillis(300));
    try (ServedApi api = serving(limits);
        Socket slow = api.connect()) {
      slow.getOutputStream().write(half.getBytes(UTF_8));

      assertThat(readUntilClosed(slow)).isEmpty();
      assertThat(api.get("/x").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void a_client_that_never_reads_is_cut_off() throws Exception {
    var limits = ServedApi.limits(Duration.ofSeconds(5), Duration.ofMillis(500));
    String large = "{\"statusCode\":200,\"body\":\"%s\"}".formatted("x".repeat(20 * MB));
    try (ServedApi api = serving(limits);
        Socket deaf = api.connect()) {
      api.lambda.answers(large);
      deaf.getOutputStream().write("GET /x HTTP/1.1\r\nHost: h\r\n\r\n".getBytes(UTF_8));

      await().until(() -> api.accessLog.stream().anyMatch(line -> line.contains("client gone")));
    }
  }

  @Test
  void a_client_that_hangs_up_harms_nobody() throws Exception {
    var release = new CountDownLatch(1);
    try (ServedApi api = ServedApi.withRoutes("GET /x")) {
      api.lambda.does(() -> {
        awaitQuietly(release);
        return FakeInvoker.answered("{}");
      });
      try (Socket hasty = api.connect()) {
        hasty.getOutputStream().write("GET /x HTTP/1.1\r\nHost: h\r\n\r\n".getBytes(UTF_8));
        await().until(() -> !api.lambda.invocations().isEmpty());
      }
      release.countDown();

      await().until(() -> !api.accessLog.isEmpty());
      assertThat(api.get("/x").statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\r\n\r\n\r\n",
        "nonsense\r\n\r\n",
        "GET /%zz HTTP/1.1\r\n\r\n",
        "GET /x HTTP/9.9\r\nConnection: close\r\n\r\n",
        "GET x y z HTTP/1.1\r\n\r\n",
        "GET //x HTTP/1.1\r\nConnection: close\r\n\r\n",
        "OPTIONS * HTTP/1.1\r\nConnection: close\r\n\r\n",
        "GET /x HTTP/1.1\r\n: no name\r\nConnection: close\r\n\r\n",
        "POST /x HTTP/1.1\r\nContent-Length: many\r\n\r\n",
        "POST /x HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
        "POST /x HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
      })
  void malformed_requests_do_not_harm_the_gateway(String message) throws Exception {
    var limits = ServedApi.limits(Duration.ofSeconds(5), Duration.ofMillis(500));
    try (ServedApi api = serving(limits)) {
      for (int i = 0; i < 3; i++) {
        readQuietly(api, message);
      }

      assertThat(api.get("/x").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void many_requests_are_served_at_once() throws Exception {
    int clients = 100;
    var allThere = new CountDownLatch(clients);
    try (ServedApi api = ServedApi.withRoutes("GET /x")) {
      api.lambda.does(() -> {
        allThere.countDown();
        awaitQuietly(allThere);
        return new Outcome.Answered("{}".getBytes(UTF_8));
      });
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var answers =
            IntStream.range(0, clients)
                .mapToObj(i -> threads.submit(() -> api.get("/x").statusCode()))
                .toList();
        for (var answer : answers) {
          assertThat(answer.get()).isEqualTo(200);
        }
      }
    }
  }

  private static ServedApi serving(Limits limits) {
    return ServedApi.with(ServedApi.api("$default", Optional.empty()), limits, "GET /x", "POST /x");
  }

  private static void readQuietly(ServedApi api, String message) {
    try {
      api.raw(message);
    } catch (IOException reset) {
      assertThat(reset).hasMessageContaining("reset");
    }
  }

  private static String readUntilClosed(Socket socket) throws IOException {
    try {
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    } catch (SocketException reset) {
      return "";
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
