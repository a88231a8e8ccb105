package com.acme.shop.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves the Lambda Runtime API to all execution environments, each under its own path prefix:
 * {@code AWS_LAMBDA_RUNTIME_API=127.0.0.1:<port>/<environment>}.
 */
final class RuntimeApi implements AutoCloseable {

  /** The longest answer Lambda takes, in bytes: 6 MiB and room for its own wrapping. */
  static final int LONGEST_ANSWER = 6_291_556;

  static {
    // Otherwise an answer's body waits for the acknowledgement of its header: 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final Map<String, RuntimeSession> sessions = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  RuntimeApi() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** Opens a session; its environment finds it at {@link #address}. */
  RuntimeSession open(String environment) {
    RuntimeSession session = new RuntimeSession();
    sessions.put(environment, session);
    return session;
  }

  void forget(String environment) {
    RuntimeSession session = sessions.remove(environment);
    if (session != null) {
      session.close();
    }
  }

  /** The value of {@code AWS_LAMBDA_RUNTIME_API}. */
  String address(String environment) {
    return "127.0.0.1:" + server.getAddress().getPort() + "/" + environment;
  }

  @Override
  public void close() {
    sessions.values().forEach(RuntimeSession::close);
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String[] path = exchange.getRequestURI().getPath().split("/", 4);
      RuntimeSession session = path.length == 4 ? sessions.get(path[1]) : null;
      if (session == null) {
        reply(exchange, 404, "{\"errorType\":\"UnknownEnvironment\"}");
      } else {
        route(exchange, session, path[3]);
      }
    }
  }

  private static void route(HttpExchange exchange, RuntimeSession session, String path)
      throws IOException {
    String[] step = path.split("/", -1);
    if (path.equals("runtime/invocation/next")) {
      next(exchange, session);
    } else if (path.equals("runtime/restore/next")) {
      // Nothing is snapshotted here: whoever waits to be restored is, at once.
      reply(exchange, 200, "{}");
    } else if (path.equals("runtime/init/error")) {
      session.signal(thrown(exchange));
      reply(exchange, 202, "{\"status\":\"OK\"}");
    } else if (step.length == 4 && step[3].equals("response")) {
      response(exchange, session, step[2]);
    } else if (step.length == 4 && step[3].equals("error")) {
      settled(exchange, session.settle(step[2], thrown(exchange)));
    } else {
      reply(exchange, 404, "{\"errorType\":\"UnknownPath\"}");
    }
  }

  private static void next(HttpExchange exchange, RuntimeSession session) throws IOException {
    try {
      Optional<Invocation> invocation = session.next();
      if (invocation.isPresent()) {
        send(exchange, invocation.get());
      }
    } catch (InterruptedException e) {
      // The server stops; the connection closes with the exchange.
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, Invocation invocation) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "application/json");
    headers.set("Lambda-Runtime-Aws-Request-Id", invocation.requestId());
    headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(invocation.deadline()));
    headers.set("Lambda-Runtime-Invoked-Function-Arn", invocation.functionArn());
    headers.set("Lambda-Runtime-Trace-Id", invocation.traceId());
    write(exchange, 200, invocation.event());
  }

  private static void response(HttpExchange exchange, RuntimeSession session, String requestId)
      throws IOException {
    byte[] payload = exchange.getRequestBody().readNBytes(LONGEST_ANSWER + 1);
    if (payload.length <= LONGEST_ANSWER) {
      settled(exchange, session.settle(requestId, new Signal.Answered(payload)));
    } else {
      exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
      session.settle(requestId, new Signal.Oversized());
      reply(exchange, 413, "{\"errorType\":\"RequestEntityTooLarge\"}");
    }
  }

  private static void settled(HttpExchange exchange, boolean known) throws IOException {
    if (known) {
      reply(exchange, 202, "{\"status\":\"OK\"}");
    } else {
      reply(exchange, 400, "{\"errorType\":\"InvalidRequestID\"}");
    }
  }

  private static Signal thrown(HttpExchange exchange) throws IOException {
    byte[] document = exchange.getRequestBody().readAllBytes();
    String type =
        Optional.ofNullable(
                exchange.getRequestHeaders().getFirst("Lambda-Runtime-Function-Error-Type"))
            .orElse("Unhandled");
    return new Signal.Threw(ErrorDocument.typeOf(document).orElse(type), document);
  }

  private static void reply(HttpExchange exchange, int status, String json) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    write(exchange, status, json.getBytes(UTF_8));
  }

  private static void write(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }
}
