package com.acme.shop.local.gateway;

import com.acme.shop.local.gateway.RequestReader.TooLarge;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.function.Consumer;

/** Takes requests to a site. */
record SiteDoor(RequestReader reader, Site site, Consumer<String> log) implements HttpHandler {

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      FrontDoor.send(exchange, respond(exchange));
    }
  }

  private Response respond(HttpExchange exchange) throws IOException {
    try {
      return site.answer(reader.read(exchange));
    } catch (TooLarge refusal) {
      return Response.message(refusal.status, String.valueOf(refusal.getMessage()));
    } catch (RuntimeException broken) {
      log.accept("A request broke %s: %s".formatted(site.path(), broken));
      return Response.internalServerError();
    }
  }
}
