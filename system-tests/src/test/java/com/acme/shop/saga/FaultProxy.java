package com.acme.shop.saga;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Stands between functions and an emulator and does to calls what it is told. The path of a
 * function's endpoint names the function, so that it is known who calls.
 */
final class FaultProxy implements AutoCloseable {

  private static final Set<String> KEPT_OF_REQUESTS =
      Set.of("authorization", "content-type", "x-amz-date", "x-amz-target");
  private static final String JSON = "application/x-amz-json-1.0";
  private static final int OK = 200;
  private static final int INTERNAL_ERROR = 500;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final URI upstream;
  private final Consumer<String> killer;
  private final Consumer<Call> witness;
  private final HttpServer server;
  private volatile Treatments treatments = Treatments.none();

  private FaultProxy(URI upstream, Consumer<String> killer, Consumer<Call> witness)
      throws IOException {
    // Read once, by the first server of the process: else answers wait 40 ms for acknowledgements.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    this.upstream = upstream;
    this.killer = killer;
    this.witness = witness;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /**
   * Starts a proxy that lets everything pass.
   *
   * @param killer ends the process of a function, given its logical id, and returns when it is dead
   * @param witness hears of every call that the emulator has been given
   */
  static FaultProxy start(URI upstream, Consumer<String> killer, Consumer<Call> witness) {
    try {
      return new FaultProxy(upstream, killer, witness);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The endpoint that a function is given. */
  String endpoint(String function) {
    return "http://127.0.0.1:%d/%s".formatted(server.getAddress().getPort(), function);
  }

  /** From now on calls are treated like this. */
  void treat(Treatments changed) {
    treatments = changed;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      Call call = call(exchange, body);
      Treatment treatment = treatments.of(call);
      switch (treatment) {
        case Treatment.Pass _ -> answer(exchange, forward(exchange, call, body));
        case Treatment.Twice _ -> {
          var _ = forward(exchange, call, body);
          answer(exchange, forward(exchange, call, body));
        }
        case Treatment.TakeHalf _ -> takeHalf(exchange, call);
        case Treatment.Fail(int status, String type) -> fail(exchange, status, type);
        case Treatment.KillBefore _ -> killer.accept(call.caller());
        case Treatment.KillAfter _ -> {
          var _ = forward(exchange, call, body);
          killer.accept(call.caller());
        }
        case Treatment.CutBefore _ -> {
          // Closed without an answer.
        }
        case Treatment.CutAfter _ -> {
          var _ = forward(exchange, call, body);
        }
      }
    }
  }

  private static Call call(HttpExchange exchange, byte[] body) {
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    String caller = exchange.getRequestURI().getPath().split("/", -1)[1];
    return new Call(caller, target.substring(target.lastIndexOf('.') + 1), new String(body, UTF_8));
  }

  private HttpResponse<byte[]> forward(HttpExchange exchange, Call call, byte[] body)
      throws IOException {
    var request = HttpRequest.newBuilder(upstream.resolve("/"));
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> {
          if (KEPT_OF_REQUESTS.contains(name.toLowerCase(java.util.Locale.ROOT))) {
            request.header(name, values.getFirst());
          }
        });
    try {
      var response =
          http.send(
              request.POST(BodyPublishers.ofByteArray(body)).build(), BodyHandlers.ofByteArray());
      if (response.statusCode() == OK) {
        witness.accept(call);
      }
      return response;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private void takeHalf(HttpExchange exchange, Call call) throws IOException {
    var batch = HalfBatch.of(call);
    byte[] answer = batch.answer(new byte[0]);
    if (!batch.isEmpty()) {
      Call half = batch.taken();
      answer = batch.answer(forward(exchange, half, half.body().getBytes(UTF_8)).body());
    }
    send(exchange, OK, answer);
  }

  private static void fail(HttpExchange exchange, int status, String type) throws IOException {
    String name = type.substring(type.indexOf('#') + 1);
    exchange.getResponseHeaders().set("x-amzn-query-error", name + ";Sender");
    String text =
        status >= INTERNAL_ERROR && type.isEmpty()
            ? ""
            : "{\"__type\":\"%s\",\"message\":\"injected\"}".formatted(type);
    send(exchange, status, text.getBytes(UTF_8));
  }

  private static void answer(HttpExchange exchange, HttpResponse<byte[]> response)
      throws IOException {
    response
        .headers()
        .firstValue("x-amz-crc32")
        .ifPresent(sum -> exchange.getResponseHeaders().set("x-amz-crc32", sum));
    response
        .headers()
        .firstValue("x-amzn-query-error")
        .ifPresent(error -> exchange.getResponseHeaders().set("x-amzn-query-error", error));
    send(exchange, response.statusCode(), response.body());
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", JSON);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
    http.close();
  }
}
