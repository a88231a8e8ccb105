package com.acme.shop.benchmarks.orders;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Somebody with an account who buys the catalog's first product, with a good card. */
final class Customer implements AutoCloseable {

  private static final int SUCCESS_END = 300;
  private static final int SERVER_ERROR = 500;

  /** Longer than the shop is too busy for one of 64. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** Half a second on average: 64 who ask more often keep two cores busy with refusals. */
  private static final int LONGEST_PAUSE_MILLIS = 1000;

  /** Always as many, however many orders there are by now. */
  private static final int PAGE = 10;

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI shop;
  private final String userid;
  private final JsonNode product;
  private String token = "";

  /** Registers and logs in. */
  Customer(URI shop) throws IOException, InterruptedException {
    this.shop = shop;
    String name = "b" + UUID.randomUUID();
    ObjectNode account = MeteredShop.JSON.createObjectNode();
    account.put("username", name).put("password", "correct horse").put("email", name + "@b.test");
    account.put("firstname", "Pat").put("lastname", "Doe");
    userid = json(post("/register", account)).path("resourceId").asText();
    token = logIn(name);
    product = json(get("/products")).path("data").path(0);
  }

  private String logIn(String name) throws IOException, InterruptedException {
    ObjectNode who = MeteredShop.JSON.createObjectNode();
    who.put("username", name).put("password", "correct horse");
    return json(post("/login", who)).path("access_token").asText();
  }

  HttpResponse<String> addToCart() throws IOException, InterruptedException {
    ObjectNode item = MeteredShop.JSON.createObjectNode();
    item.put("itemid", product.path("id").asText()).put("quantity", 1);
    return post("/cart/item/add/" + userid, item);
  }

  HttpResponse<String> lookAtCart() throws IOException, InterruptedException {
    return get("/cart/items/" + userid);
  }

  HttpResponse<String> clearCart() throws IOException, InterruptedException {
    return get("/cart/clear/" + userid);
  }

  /** Two of the product, under a key of its own. */
  HttpResponse<String> placeOrder() throws IOException, InterruptedException {
    return post("/order/add/" + userid, order(), "Idempotency-Key", UUID.randomUUID().toString());
  }

  HttpResponse<String> listOrders() throws IOException, InterruptedException {
    return get("/order/" + userid + "?limit=" + PAGE);
  }

  static String orderId(HttpResponse<String> placed) {
    return json(placed).path("order_id").asText();
  }

  private ObjectNode order() {
    BigDecimal price = product.path("price").decimalValue();
    ObjectNode order = MeteredShop.JSON.createObjectNode();
    order.put("userid", userid).put("firstname", "Pat").put("lastname", "Doe");
    order.put("email", "pat@example.com").put("delivery", "UPS/FEDEX");
    order
        .putObject("address")
        .put("street", "Main Street 1")
        .put("city", "Palo Alto")
        .put("zip", "94304")
        .put("state", "CA")
        .put("country", "USA");
    order
        .putObject("card")
        .put("type", "Visa")
        .put("number", "4222222222222")
        .put("expMonth", "12")
        .put("expYear", "2099")
        .put("ccv", "123");
    ObjectNode line = order.putArray("cart").addObject();
    line.put("id", product.path("id").asText()).put("description", "Two of them");
    line.put("quantity", 2).put("price", price);
    return order.put("total", price.multiply(BigDecimal.TWO));
  }

  private static JsonNode json(HttpResponse<String> response) {
    return MeteredShop.json(response.body());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).GET().build());
  }

  private HttpResponse<String> post(String path, JsonNode body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request(path).POST(BodyPublishers.ofString(body.toString()));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(shop.resolve(path)).header("Content-Type", "application/json");
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    while (response.statusCode() >= SERVER_ERROR && System.nanoTime() < end) {
      // More clients than the shop takes at once. The same key: who repeats an order orders once.
      Thread.sleep(ThreadLocalRandom.current().nextInt(LONGEST_PAUSE_MILLIS));
      response = http.send(request, BodyHandlers.ofString());
    }
    if (response.statusCode() >= SUCCESS_END) {
      throw new IOException(
          "%s %s: %d %s"
              .formatted(request.method(), request.uri(), response.statusCode(), response.body()));
    }
    return response;
  }

  @Override
  public void close() {
    http.close();
  }
}
