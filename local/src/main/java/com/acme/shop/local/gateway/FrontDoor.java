package com.acme.shop.local.gateway;

import com.acme.shop.local.gateway.RequestReader.TooLarge;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Takes each exchange from its first header to its line in the access log. */
final class FrontDoor implements HttpHandler {

  private final RequestReader reader;
  private final Desk desk;
  private final Consumer<String> accessLog;

  FrontDoor(RequestReader reader, Desk desk, Consumer<String> accessLog) {
    this.reader = reader;
    this.desk = desk;
    this.accessLog = accessLog;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    long start = System.nanoTime();
    String result = "gave up";
    try (exchange) {
      Response response = respond(exchange);
      result = Integer.toString(response.status());
      send(exchange, response);
    } catch (IOException e) {
      result = "client gone (" + result + ")";
      throw e;
    } finally {
      log(exchange, result, start);
    }
  }

  private Response respond(HttpExchange exchange) throws IOException {
    try {
      Request request = reader.read(exchange);
      Response response = desk.respond(request);
      return response.with(List.of(new Header("Apigw-Requestid", request.id())));
    } catch (TooLarge refusal) {
      return Response.message(refusal.status, String.valueOf(refusal.getMessage()));
    } catch (RuntimeException broken) {
      accessLog.accept("A request broke the gateway: " + broken);
      return Response.internalServerError();
    }
  }

  static void send(HttpExchange exchange, Response response) throws IOException {
    var headers = exchange.getResponseHeaders();
    response.headers().forEach(header -> headers.add(header.name(), header.value()));
    byte[] body = response.body();
    boolean headersOnly = response.endsWithItsHeaders(exchange.getRequestMethod());
    if (exchange.getRequestMethod().equals("HEAD")) {
      headers.set("Content-Length", Integer.toString(body.length));
    }
    exchange.sendResponseHeaders(
        response.status(), headersOnly || body.length == 0 ? -1 : body.length);
    if (!headersOnly) {
      exchange.getResponseBody().write(body);
    }
  }

  // The path as it was sent: encoded, it cannot forge a second line. Never the query: it may tell.
  private void log(HttpExchange exchange, String result, long start) {
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    String path = exchange.getRequestURI().getRawPath();
    accessLog.accept("%s %s %s %d ms".formatted(exchange.getRequestMethod(), path, result, millis));
  }
}
