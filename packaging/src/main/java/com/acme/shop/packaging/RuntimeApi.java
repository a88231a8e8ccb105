package com.acme.shop.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Lambda's Runtime API for one function and one event. */
final class RuntimeApi implements AutoCloseable {

  /** To the API's functions a request for no route of theirs, to the others a batch of nothing. */
  private static final byte[] EVENT =
      """
      {"version": "2.0", "routeKey": "GET /training", "rawPath": "/training", "rawQueryString": "",
       "headers": {"accept": "*/*"}, "Records": [], "isBase64Encoded": false,
       "requestContext": {"requestId": "training", "stage": "$default", "timeEpoch": 0,
         "http": {"method": "GET", "path": "/training", "sourceIp": "127.0.0.1"}}}
      """
          .getBytes(UTF_8);

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger asked = new AtomicInteger();
  private final CountDownLatch over = new CountDownLatch(1);

  private RuntimeApi(HttpServer server) {
    this.server = server;
  }

  static RuntimeApi open() throws IOException {
    var api = new RuntimeApi(HttpServer.create(loopback(), 0));
    api.server.setExecutor(api.threads);
    api.server.createContext("/", api::handle);
    api.server.start();
    return api;
  }

  static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0);
  }

  /** The value of {@code AWS_LAMBDA_RUNTIME_API}. */
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Nobody will ask any more. */
  void ended() {
    over.countDown();
  }

  /** Waits until the function asks for a second event, or has ended. */
  void awaitAnswer() throws InterruptedException {
    if (!over.await(Training.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("The function takes too long");
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var _ = exchange.getRequestBody().readAllBytes();
      String path = exchange.getRequestURI().getPath();
      if (path.endsWith("/invocation/next")) {
        next(exchange);
      } else {
        reply(exchange, path.endsWith("/restore/next") ? 200 : 202, "{}".getBytes(UTF_8));
      }
    }
  }

  private void next(HttpExchange exchange) throws IOException {
    if (asked.incrementAndGet() == 1) {
      Headers headers = exchange.getResponseHeaders();
      headers.set("Lambda-Runtime-Aws-Request-Id", "training");
      headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + 10_000));
      headers.set(
          "Lambda-Runtime-Invoked-Function-Arn",
          "arn:aws:lambda:us-east-1:000000000000:function:training");
      headers.set("Lambda-Runtime-Trace-Id", "Root=1-00000000-000000000000000000000000;Sampled=0");
      reply(exchange, 200, EVENT);
      return;
    }
    over.countDown();
    try {
      // A function that waits for its next event.
      Thread.sleep(Training.PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    threads.shutdownNow();
    server.stop(0);
  }
}
