package com.acme.shop.benchmarks.functions;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;

/**
 * What the canary calls: other functions, which answer at once what it wants to hear, and
 * CodeDeploy.
 */
final class DeploymentServices implements AutoCloseable {

  private static final String CATALOG =
      """
      {"statusCode":200,"body":"{\\"data\\":[{\\"id\\":\\"mat\\",\\"name\\":\\"Yoga Mat\\",\\"price\\":62.5}]}"}\
      """;
  private static final String ORDER =
      """
      {"statusCode":200,"body":"{\\"order_id\\":\\"1\\",\\"payment\\":{\\"success\\":true}}"}\
      """;

  private final HttpServer server;

  private DeploymentServices(HttpServer server) {
    this.server = server;
  }

  static DeploymentServices start() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.createContext("/", DeploymentServices::answer);
    server.start();
    return new DeploymentServices(server);
  }

  /** By which the SDK's spelling of endpoints finds them. */
  Map<String, String> environment() {
    String endpoint = "http://127.0.0.1:" + server.getAddress().getPort();
    return Map.of("AWS_ENDPOINT_URL_LAMBDA", endpoint, "AWS_ENDPOINT_URL_CODEDEPLOY", endpoint);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String request = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      byte[] answer = answerTo(request).getBytes(UTF_8);
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private static String answerTo(String request) {
    if (request.contains("GET /products")) {
      return CATALOG;
    }
    return request.contains("POST /order/add") ? ORDER : "{}";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
