package com.acme.shop.local.awsjson;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves the actions of one service on loopback, in AWS's JSON protocol 1.1. A request must be
 * signed, by whom is not looked at, as in DynamoDB Local.
 */
public final class AwsJsonServer implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_REQUEST = 64 * 1024;

  static {
    // Otherwise an answer's body waits for the acknowledgement of its header: 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final String prefix;
  private final Actions actions;
  private final HttpServer server;

  private AwsJsonServer(String service, Actions actions) throws IOException {
    this.prefix = service + ".";
    this.actions = actions;
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** What a service does. Many threads call it. */
  @FunctionalInterface
  public interface Actions {

    /**
     * Answers one call.
     *
     * @param action without the service's name: {@code Sign}
     * @throws AwsFault for an answer that is no success
     */
    ObjectNode answer(String action, ObjectNode request);
  }

  /**
   * Starts on a free port.
   *
   * @param service as it stands before an action in the header {@code X-Amz-Target}
   */
  public static AwsJsonServer start(String service, Actions actions) {
    try {
      return new AwsJsonServer(service, actions);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Stops and frees the port. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      answered(exchange);
    }
  }

  private void answered(HttpExchange exchange) throws IOException {
    try {
      reply(exchange, 200, answer(exchange));
    } catch (AwsFault fault) {
      ObjectNode error = JSON.createObjectNode().put("__type", fault.type());
      reply(exchange, 400, error.put("message", fault.getMessage()));
    }
  }

  private ObjectNode answer(HttpExchange exchange) throws IOException {
    ObjectNode request = body(exchange);
    if (!exchange.getRequestHeaders().containsKey("Authorization")) {
      throw AwsFault.unsigned();
    }
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    if (target == null || !target.startsWith(prefix)) {
      throw AwsFault.unsupported(String.valueOf(target));
    }
    return actions.answer(target.substring(prefix.length()), request);
  }

  private static ObjectNode body(HttpExchange exchange) throws IOException {
    try {
      if (JSON.readTree(exchange.getRequestBody().readNBytes(LONGEST_REQUEST))
          instanceof ObjectNode body) {
        return body;
      }
    } catch (JsonProcessingException e) {
      throw AwsFault.unreadable();
    }
    throw AwsFault.unreadable();
  }

  private static void reply(HttpExchange exchange, int status, ObjectNode answer)
      throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(answer);
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
