package com.acme.shop.lambda.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.lambda.runtime.Environment;
import com.acme.shop.lambda.runtime.Rehearsal;
import com.acme.shop.lambda.runtime.Rehearsal.Step;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What leaves the process in a rehearsal, seen by who would receive it. */
class PretenceTest {

  private static final String KNOCK = "GET / null null";

  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<String> answers = new ArrayList<>();
  private HttpServer server;

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
    var headers = exchange.getRequestHeaders();
    String authorization = headers.getFirst("Authorization");
    requests.add(
        "%s %s %s %s"
            .formatted(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                headers.getFirst("X-Amz-Target"),
                authorization == null ? null : "signed"));
    exchange.sendResponseHeaders(200, 2);
    exchange.getResponseBody().write("ok".getBytes(UTF_8));
    exchange.close();
  }

  private Step call(String target, String body) {
    return () -> answers.add(calls().json(target, body));
  }

  private SignedCalls calls() {
    var environment =
        new Environment(
            Map.of(
                "AWS_REGION",
                "us-east-1",
                "AWS_ACCESS_KEY_ID",
                "key",
                "AWS_SECRET_ACCESS_KEY",
                "secret",
                "AWS_ENDPOINT_URL_LAMBDA",
                "http://127.0.0.1:" + server.getAddress().getPort()));
    return new SignedCalls(environment, "lambda", Duration.ofSeconds(2));
  }

  @Test
  void only_reads_are_sent() {
    var failure =
        Rehearsal.of(() ->
            List.of(
                call("DynamoDB_20120810.GetItem", "{}"),
                call("DynamoDB_20120810.PutItem", "{}"),
                call("Unheard.Of", "{}")));
    assertThat(failure).isEmpty();
    assertThat(answers).containsExactly("ok", "{}", "{}");
    assertThat(requests).containsExactly("POST / DynamoDB_20120810.GetItem signed", KNOCK, KNOCK);
  }

  @Test
  void a_call_without_an_action_is_no_read() {
    String path = "/2015-03-31/functions/order/invocations";
    var failure =
        Rehearsal.of(() ->
            List.of(
                () -> answers.add(calls().succeeding(path, Map.of(), "{}").text()),
                () -> answers.add(calls().succeeding("/GetItems", Map.of(), "{}").text())));
    assertThat(failure).isEmpty();
    assertThat(answers).containsExactly("{}", "{}");
    assertThat(requests).containsOnly(KNOCK);
  }

  @Test
  void canned_answers_may_be_for_some_requests_of_an_action() {
    Step both =
        () -> {
          call("DynamoDB_20120810.GetItem", "{\"PK\": \"A#1\"}").walk();
          call("DynamoDB_20120810.GetItem", "{\"PK\": \"B#1\"}").walk();
        };
    var failure = Rehearsal.of(() -> List.of(both.answered(Map.of("GetItem A#", "canned"))));
    assertThat(failure).isEmpty();
    assertThat(answers).containsExactly("canned", "ok");
  }

  @Test
  void messages_seem_to_be_sent() {
    String batch = "{\"Entries\":[{\"Id\":\"7\",\"MessageBody\":\"hello\"}]}";
    var failure = Rehearsal.of(() -> List.of(call("AmazonSQS.SendMessageBatch", batch)));
    assertThat(failure).isEmpty();
    assertThat(answers).containsExactly("{\"Successful\":[{\"Id\":\"7\"}]}");
    assertThat(requests).containsOnly(KNOCK);
  }

  @Test
  void a_dead_letter_is_not_sent_but_told() {
    var failure = Rehearsal.of(() -> List.of(call("AmazonSQS.SendMessage", "{}")));
    assertThat(failure).map(Throwable::getMessage).hasValue("a rehearsed event was given up");
    assertThat(requests).isEmpty();
  }

  @Test
  void customers_are_asked_for_nothing_but_what_they_want() {
    assertThat(calls().json("DynamoDB_20120810.PutItem", "{}")).isEqualTo("ok");
    assertThat(requests).containsExactly("POST / DynamoDB_20120810.PutItem signed");
  }
}
