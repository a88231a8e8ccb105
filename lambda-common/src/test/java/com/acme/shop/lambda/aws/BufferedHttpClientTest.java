package com.acme.shop.lambda.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/** The client against a server that sees every byte. */
class BufferedHttpClientTest {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MOMENT = Duration.ofMillis(100);

  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<Socket> connections = new CopyOnWriteArrayList<>();
  private volatile String answer =
      "HTTP/1.1 200 OK\r\nx-amz-crc32: 7\r\nContent-Length: 2\r\n\r\nok";
  private ServerSocket server;

  @BeforeEach
  void listen() throws IOException {
    server = new ServerSocket(0, 10, InetAddress.ofLiteral("127.0.0.1"));
    Thread.ofVirtual().start(this::accept);
  }

  @AfterEach
  void close() throws IOException {
    server.close();
    for (Socket connection : connections) {
      connection.close();
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = server.accept();
        connections.add(connection);
        Thread.ofVirtual().start(() -> serve(connection));
      }
    } catch (IOException e) {
      // The test is over.
    }
  }

  private void serve(Socket connection) {
    try {
      InputStream in = connection.getInputStream();
      for (String request = read(in); !request.isEmpty(); request = read(in)) {
        requests.add(request);
        connection.getOutputStream().write(answer.getBytes(UTF_8));
      }
    } catch (IOException e) {
      // The client, or the test, has gone.
    }
  }

  /** A request with its body; every test's body ends with a brace. */
  private static String read(InputStream in) throws IOException {
    var request = new StringBuilder();
    while (request.isEmpty() || request.charAt(request.length() - 1) != '}') {
      int next = in.read();
      if (next < 0) {
        return "";
      }
      request.append((char) next);
    }
    return request.toString();
  }

  private ExecutableHttpRequest request(String body) {
    var http =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/"))
            .putHeader("Host", "127.0.0.1:" + server.getLocalPort())
            .putHeader("Content-Length", String.valueOf(body.length()))
            .putHeader("X-Amz-Target", "DynamoDB_20120810.GetItem")
            .build();
    return new BufferedHttpClient(SECOND, SECOND)
        .prepareRequest(
            HttpExecuteRequest.builder()
                .request(http)
                .contentStreamProvider(ContentStreamProvider.fromUtf8String(body))
                .build());
  }

  private static String body(HttpExecuteResponse response) throws IOException {
    try (InputStream in = response.responseBody().orElseThrow()) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  @Test
  void a_request_arrives_as_it_was_made() throws IOException {
    assertThat(body(request("{\"a\":1}").call())).isEqualTo("ok");
    assertThat(requests)
        .singleElement()
        .asString()
        .startsWith("POST / HTTP/1.1\r\n")
        .containsOnlyOnce("Host: ")
        .containsOnlyOnce("Content-Length: 7\r\n")
        .containsIgnoringCase("x-amz-target: DynamoDB_20120810.GetItem\r\n")
        .endsWith("\r\n\r\n{\"a\":1}");
  }

  @Test
  void an_answer_has_its_status_and_headers() throws IOException {
    var response = request("{}").call().httpResponse();
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.firstMatchingHeader("x-amz-crc32")).contains("7");
  }

  @Test
  void the_next_request_takes_the_same_connection() throws IOException {
    for (int i = 0; i < 3; i++) {
      assertThat(body(request("{}").call())).isEqualTo("ok");
    }
    assertThat(connections).hasSize(1);
  }

  @Test
  void a_refusal_keeps_its_document_and_its_connection() throws IOException {
    answer = "HTTP/1.1 400 Bad Request\r\nContent-Length: 4\r\n\r\n{\"b\"";
    var response = request("{}").call();
    assertThat(response.httpResponse().statusCode()).isEqualTo(400);
    assertThat(body(response)).isEqualTo("{\"b\"");
    assertThat(body(request("{}").call())).isEqualTo("{\"b\"");
    assertThat(connections).hasSize(1);
  }

  @Test
  void a_failure_without_a_document_is_an_empty_one() throws IOException {
    answer = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n";
    assertThat(body(request("{}").call())).isEmpty();
  }

  /** SnapStart restores connections that AWS has ended long ago. */
  @Test
  void a_kept_connection_that_has_ended_is_replaced() throws IOException {
    assertThat(body(request("{}").call())).isEqualTo("ok");
    connections.getFirst().close();
    assertThat(body(request("{}").call())).isEqualTo("ok");
    assertThat(connections).hasSize(2);
  }

  @Test
  void a_silent_server_is_waited_for_only_so_long() {
    answer = "";
    assertThatThrownBy(() -> request("{}").call()).isInstanceOf(SocketTimeoutException.class);
  }

  @Test
  void a_request_ends_at_once_when_the_sdk_has_lost_its_patience() {
    answer = "";
    var waiting = request("{}");
    var failure = new AtomicReference<Exception>();
    Thread.ofVirtual()
        .start(() -> {
          try {
            waiting.call();
          } catch (IOException | RuntimeException e) {
            failure.set(e);
          }
        });
    await().until(() -> !requests.isEmpty());
    waiting.abort();
    await().atMost(SECOND.minus(MOMENT)).until(() -> failure.get() != null);
    assertThat(failure.get()).isNotInstanceOf(SocketTimeoutException.class);
  }

  @Test
  void nobody_can_be_reached_at_a_closed_port() throws IOException {
    server.close();
    assertThatThrownBy(() -> request("{}").call()).isInstanceOf(IOException.class);
  }
}
