package com.acme.shop.saga;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.awaitility.Awaitility;

/** A client of the shop who does not give up: what the server fails at, he asks for again. */
final class Shop implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int SERVER_ERROR = 500;

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI base;

  Shop(URI base) {
    this.base = base;
  }

  /**
   * Places an order.
   *
   * @return its id
   */
  String place(Purchase purchase) {
    var request =
        HttpRequest.newBuilder(base.resolve("/order/add/" + purchase.userid()))
            .header("Idempotency-Key", purchase.userid())
            .POST(BodyPublishers.ofString(purchase.body()))
            .build();
    return tree(patiently(request)).get("order_id").textValue();
  }

  /** Cancels an order; the answer says what it is now. */
  JsonNode cancel(String orderId) {
    var request =
        HttpRequest.newBuilder(base.resolve("/order/" + orderId + "/cancel"))
            .POST(BodyPublishers.noBody())
            .build();
    return tree(patiently(request));
  }

  JsonNode order(Purchase purchase, String orderId) {
    var path = "/order/" + purchase.userid() + "/" + orderId;
    return tree(patiently(HttpRequest.newBuilder(base.resolve(path)).build()));
  }

  String status(Purchase purchase, String orderId) {
    return order(purchase, orderId).get("status").textValue();
  }

  private HttpResponse<String> patiently(HttpRequest request) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> send(request), response -> response.statusCode() < SERVER_ERROR);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode tree(HttpResponse<String> response) {
    if (response.statusCode() >= 300) {
      throw new AssertionError(response + ": " + response.body());
    }
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
