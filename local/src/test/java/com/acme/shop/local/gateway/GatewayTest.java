package com.acme.shop.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.acme.shop.local.template.Api;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GatewayTest {

  private static final Api API = ServedApi.api("$default", Optional.empty());

  @Test
  void a_taken_port_is_named_in_one_line() {
    try (ServedApi first = ServedApi.withRoutes("GET /x")) {
      int port = first.gateway.port();

      assertThatThrownBy(() -> start(port))
          .isInstanceOf(PortTaken.class)
          .hasMessageStartingWith("Port " + port + " is taken: ")
          .hasMessageNotContaining("\n");
    }
  }

  @Test
  void a_closed_gateway_frees_its_port_at_once_even_in_the_middle_of_a_request() throws Exception {
    var never = new CountDownLatch(1);
    ServedApi api = ServedApi.withRoutes("GET /x");
    int port = api.gateway.port();
    api.lambda.does(() -> {
      try {
        never.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return FakeInvoker.answered("{}");
    });
    try (Socket waiting = api.connect()) {
      waiting.getOutputStream().write("GET /x HTTP/1.1\r\nHost: h\r\n\r\n".getBytes(UTF_8));
      await().until(() -> !api.lambda.invocations().isEmpty());

      api.close();

      assertThatThrownBy(api::connect).isInstanceOf(ConnectException.class);
      start(port).close();
    }
    never.countDown();
  }

  @Test
  void it_listens_on_loopback_only() throws Exception {
    try (ServedApi api = ServedApi.withRoutes("GET /x")) {
      for (var address : outsideAddresses()) {
        assertThatThrownBy(() -> new Socket(address, api.gateway.port()).close())
            .isInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void a_connection_serves_many_requests() throws Exception {
    try (ServedApi api = ServedApi.withRoutes("GET /x")) {
      String ask = "GET /x HTTP/1.1\r\nHost: h\r\n";

      String twice = api.raw(ask + "\r\n" + ask + "Connection: close\r\n\r\n");

      assertThat(twice.split("HTTP/1.1 200 OK", -1)).hasSize(3);
    }
  }

  @Test
  void an_answer_does_not_wait_for_the_clients_acknowledgement() throws Exception {
    try (ServedApi api = ServedApi.withRoutes("GET /x")) {
      String large = "x".repeat(30_000);
      api.lambda.answers("{\"statusCode\":200,\"body\":\"%s\"}".formatted(large));
      var millis = new ArrayList<Long>();
      for (int i = 0; i < 21; i++) {
        long start = System.nanoTime();
        api.get("/x");
        millis.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
      }
      Collections.sort(millis);

      assertThat(millis.get(10)).as("median of %s", millis).isLessThan(30);
    }
  }

  @Test
  void each_request_has_one_line_in_the_access_log_that_tells_no_secret() throws Exception {
    try (ServedApi api = ServedApi.withRoutes("GET /x/{id}")) {
      api.send(api.request("/x/a%0Ab?token=secret").header("Authorization", "Bearer secret"));
      await().until(() -> !api.accessLog.isEmpty());

      assertThat(api.accessLog).hasSize(1);
      assertThat(api.accessLog.getFirst()).matches("GET /x/a%0Ab 200 \\d+ ms");
    }
  }

  private static Gateway start(int port) {
    return Gateway.start(port, API, List.of(), new FakeInvoker(), List.of(), line -> {});
  }

  private static List<InetAddress> outsideAddresses() throws IOException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
        .toList();
  }
}
