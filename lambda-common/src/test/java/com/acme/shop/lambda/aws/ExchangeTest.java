package com.acme.shop.lambda.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Posts to a server that sees every byte. */
class ExchangeTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

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

  private Answer post(String body) throws IOException {
    return post(server.getLocalPort(), body);
  }

  private static Answer post(int port, String body) throws IOException {
    return new Exchange(SECOND, SECOND)
        .post(
            URI.create("http://127.0.0.1:" + port + "/"),
            Map.of("x-amz-target", "DynamoDB_20120810.GetItem"),
            body.getBytes(UTF_8));
  }

  @Test
  void a_request_arrives_as_it_was_made() throws IOException {
    assertThat(post("{\"a\":1}").text()).isEqualTo("ok");
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
    Answer answered = post("{}");
    assertThat(answered.status()).isEqualTo(200);
    assertThat(answered.header("X-Amz-Crc32")).contains("7");
    assertThat(answered.header("x-amz-id")).isEmpty();
  }

  @Test
  void the_next_request_takes_the_same_connection() throws IOException {
    for (int i = 0; i < 3; i++) {
      assertThat(post("{}").text()).isEqualTo("ok");
    }
    assertThat(connections).hasSize(1);
  }

  @Test
  void a_refusal_keeps_its_document_and_its_connection() throws IOException {
    answer = "HTTP/1.1 400 Bad Request\r\nContent-Length: 4\r\n\r\n{\"b\"";
    Answer refusal = post("{}");
    assertThat(refusal.status()).isEqualTo(400);
    assertThat(refusal.isSuccessful()).isFalse();
    assertThat(refusal.text()).isEqualTo("{\"b\"");
    assertThat(post("{}").text()).isEqualTo("{\"b\"");
    assertThat(connections).hasSize(1);
  }

  @Test
  void a_failure_without_a_document_is_an_empty_one() throws IOException {
    answer = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n";
    assertThat(post("{}").text()).isEmpty();
  }

  /** SnapStart restores connections that AWS has ended long ago. */
  @Test
  void a_kept_connection_that_has_ended_is_replaced() throws IOException {
    assertThat(post("{}").text()).isEqualTo("ok");
    connections.getFirst().close();
    assertThat(post("{}").text()).isEqualTo("ok");
    assertThat(connections).hasSize(2);
  }

  @Test
  void a_silent_server_is_waited_for_only_so_long() {
    answer = "";
    assertThatThrownBy(() -> post("{}")).isInstanceOf(SocketTimeoutException.class);
  }

  @Test
  void nobody_can_be_reached_where_nobody_listens() throws IOException {
    try (var taken = new Socket()) {
      // Bound, so that no other process listens there meanwhile.
      taken.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0));
      assertThatThrownBy(() -> post(taken.getLocalPort(), "{}")).isInstanceOf(IOException.class);
    }
  }
}
