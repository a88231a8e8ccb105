package com.acme.shop.local.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** An HTTP server that answers a route what it is told: at first as a healthy shop would. */
final class ScriptedShop implements AutoCloseable {

  static {
    // Read once, with the first server of a JVM: other tests of this JVM measure how long theirs
    // take.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private static final Set<String> FOR_STAFF =
      Set.of("GET /users", "GET /order/all", "GET /cart/all");

  /** A body that holds the token and the body that were sent. */
  static final String ECHO = "{\"status\":500,\"detail\":\"$\"}";

  private static final int ENDLESS = -1;

  private static final Pattern SECRET = Pattern.compile("\"(?:password|number)\":\"([^\"]+)\"");

  private final Map<String, Reply> script = new ConcurrentHashMap<>();
  private final List<String> seen = new CopyOnWriteArrayList<>();
  private final List<String> secrets = new CopyOnWriteArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private final HttpServer server;

  /** An answer; a dollar sign in its body becomes the token and the body that were sent. */
  private record Reply(int status, String body, Map<String, String> headers) {}

  ScriptedShop() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
    behave();
  }

  private void behave() {
    answer("GET /products", 200, "{\"data\":[{\"id\":\"p1\",\"name\":\"Mat\",\"price\":62.50}]}");
    answer("GET /products/doctor-knows-no-such-product", 404, "{\"status\":404}");
    answer("OPTIONS /products", 204, "", Map.of("Access-Control-Allow-Origin", "*"));
    answer("GET /.well-known/jwks.json", 200, "{\"keys\":[{\"kid\":\"k\",\"x\":\"1\"}]}");
    answer("POST /register", 201, "{\"resourceId\":\"u1\"}");
    answer("POST /login", 200, "{\"access_token\":\"the-token\"}");
    answer("POST /products", 401, "{\"status\":401}");
    for (String route : FOR_STAFF) {
      answer(route, 401, "{\"status\":401}");
      answer(route + " the-token", 403, "{\"status\":403}");
    }
    answer("POST /login {", 400, "{\"status\":400}");
    answer("POST /cart/item/add/u1", 200, "{\"userid\":\"u1\"}");
    answer(
        "POST /order/add/u1",
        200,
        "{\"userid\":\"u1\",\"order_id\":\"o1\",\"payment\":{\"success\":true}}");
    answer("GET /order/u1", 200, "[{\"_id\":\"o1\",\"status\":\"delivered\"}]");
  }

  /** From now on. A route with a token or a body behind it goes before one without. */
  void answer(String route, int status, String body) {
    answer(route, status, body, Map.of());
  }

  private void answer(String route, int status, String body, Map<String, String> headers) {
    script.put(route, new Reply(status, body, headers));
  }

  /** Begins an answer and never ends it. */
  void neverEnds(String route) {
    answer(route, ENDLESS, "");
  }

  void becomesLegacy() {
    answer("POST /login", 200, "{\"access_token\":\"the-token\",\"token\":\"u1\"}");
    FOR_STAFF.forEach(route -> answer(route, 200, "{\"data\":[]}"));
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The routes that were asked for, in their order. */
  List<String> seen() {
    return List.copyOf(seen);
  }

  /** What nobody may read: the passwords, card numbers and tokens that came. */
  List<String> secrets() {
    return List.copyOf(secrets);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      String route = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
      seen.add(route);
      String token = token(exchange);
      remember(body, token);
      Reply reply = reply(route, token, body);
      if (reply.status() == ENDLESS) {
        exchange.sendResponseHeaders(200, 100);
        exchange.getResponseBody().flush();
        awaitEnd();
        return;
      }
      reply.headers().forEach(exchange.getResponseHeaders()::add);
      byte[] bytes = reply.body().replace("$", token + body.replace("\"", "")).getBytes(UTF_8);
      exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private void awaitEnd() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Reply reply(String route, String token, String body) {
    for (String key : List.of(route + " " + token, route + " " + body, route)) {
      if (script.containsKey(key)) {
        return script.getOrDefault(key, new Reply(404, "", Map.of()));
      }
    }
    return new Reply(404, "{\"message\":\"Not Found\"}", Map.of());
  }

  private static String token(HttpExchange exchange) {
    List<String> sent = exchange.getRequestHeaders().getOrDefault("Authorization", List.of(""));
    return sent.getFirst().replaceFirst("^Bearer ", "");
  }

  private void remember(String body, String token) {
    SECRET.matcher(body).results().map(found -> found.group(1)).forEach(secrets::add);
    if (!token.isEmpty()) {
      secrets.add(token);
    }
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
  }
}
