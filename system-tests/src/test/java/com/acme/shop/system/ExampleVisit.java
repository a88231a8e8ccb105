package com.acme.shop.system;

import static org.awaitility.Awaitility.await;

import com.acme.shop.api.ApiDocument;
import com.acme.shop.api.Operation;
import com.acme.shop.api.Sample;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Somebody who comes by and asks for every operation of the API's document, one after the other,
 * just as its examples show it. Ids and tokens alone are those of this shop: the examples' own
 * stand for them.
 */
final class ExampleVisit {

  private static final String PRODUCT = "019aa4f3-0001-7abc-8def-0123456789ab";
  private static final String USER = "019aa4f3-0000-7abc-8def-0123456789ab";
  private static final String ORDER = "019aa4f3-0003-7abc-8def-0123456789ab";
  private static final String GUEST = "guest-5f0c6a6e-3c1f-4a0e-9a61-0a4a9f0c2b11";
  private static final String USERNAME = "walter.white";
  private static final String ACCESS_TOKEN = "eyJhbGciOiJFUzI1NiJ9.e30.c2ln";
  private static final String REFRESH_TOKEN = "AZqk8wAAerxN7wEjRWeJqw.c2VjcmV0";
  private static final String KEY = "6f7b2c1e-8a0d-4a5e-9c43-0d1f2a3b4c5d";

  private static final String TERMINAL = "019aa4f3-0005-7abc-8def-0123456789ab";
  private static final String SECRET = "uh4Dsi8qUJmqoRhw8nLQxYhFBBK4qsXhJpD0mOZ1s3E";
  private static final List<String> SALES =
      List.of(
          "019aa4f3-0006-7abc-8def-0123456789ab",
          "019aa4f3-0007-7abc-8def-0123456789ab",
          "019aa4f3-0008-7abc-8def-0123456789ab");
  private static final String SOLD_AT = "2026-11-21T09:30:00Z";

  static final List<String> OPERATIONS =
      List.of(
          "listProducts",
          "getProduct",
          "addProduct",
          "addProductByItsOldPath",
          "listKeys",
          "register",
          "login",
          "verifyToken",
          "refreshToken",
          "getUser",
          "listUsers",
          "addToCart",
          "getCart",
          "getCartTotal",
          "getCartQuantity",
          "setQuantityInCart",
          "listCarts",
          "replaceCart",
          "mergeCarts",
          "clearCart",
          "placeOrder",
          // Before the parcel leaves, which takes this shop a moment.
          "cancelOrder",
          "listOrdersOfUser",
          "listOrders",
          "getOrder",
          "logout",
          "registerTerminal",
          "listTerminals",
          "logInTerminal",
          "checkOut",
          "getReceipt",
          "handInSales",
          "voidSale",
          "refundSale",
          "getReport",
          "disableTerminal");

  private final Map<String, String> real = new HashMap<>();
  private final ShopUnderTest shop;
  private final Witness witness;
  private final List<String> unsent;
  private String terminalToken = "";

  /**
   * A visit that has not begun.
   *
   * @param unsent headers that are left out
   */
  ExampleVisit(ShopUnderTest shop, Witness witness, String... unsent) {
    this.shop = shop;
    this.witness = witness;
    this.unsent = List.of(unsent);
    real.put(PRODUCT, Json.of(shop.get("/products?tag=mat")).at("/data/0/id").textValue());
    real.put(GUEST, "guest-" + UUID.randomUUID());
    real.put(USERNAME, "w" + UUID.randomUUID());
    real.put(SOLD_AT, Instant.now().minusSeconds(60).toString());
    SALES.forEach(sale -> real.put(sale, UUID.randomUUID().toString()));
  }

  /** Stands by while requests are sent. */
  interface Witness {

    /**
     * Sends a request.
     *
     * @param example its number among the operation's
     */
    HttpResponse<String> send(
        Operation operation, int example, Supplier<HttpResponse<String>> request);
  }

  /** Asks for everything. */
  void go() {
    var document = ApiDocument.ofTheShop();
    for (String id : OPERATIONS) {
      ask(
          document.operations().stream()
              .filter(each -> each.id().equals(id))
              .findFirst()
              .orElseThrow());
    }
  }

  private void ask(Operation operation) {
    List<Sample> samples = Sample.of(operation);
    for (int number = 0; number < samples.size(); number++) {
      Sample sample = samples.get(number);
      int example = number;
      // The catalog's prices reach carts and orders a moment after the catalog has them.
      var answer =
          await()
              .pollDelay(Duration.ZERO)
              .until(
                  () -> witness.send(operation, example, request(operation, sample)),
                  response -> isExpected(operation, response));
      learn(operation, answer);
    }
  }

  private Supplier<HttpResponse<String>> request(Operation operation, Sample sample) {
    // Each example is a request of its own.
    real.put(KEY, UUID.randomUUID().toString());
    ShopUnderTest client = client(operation);
    String[] headers = headers(sample);
    return sample.method().equals("GET")
        ? () -> client.get(ofThisShop(sample.target()), headers)
        : () -> client.post(ofThisShop(sample.target()), ofThisShop(sample.body()), headers);
  }

  private String[] headers(Sample sample) {
    List<String> sent = new ArrayList<>();
    for (int name = 0; name < sample.headers().size(); name += 2) {
      if (!unsent.contains(sample.headers().get(name))) {
        sent.add(sample.headers().get(name));
        sent.add(ofThisShop(sample.headers().get(name + 1)));
      }
    }
    return sent.toArray(String[]::new);
  }

  private ShopUnderTest client(Operation operation) {
    return switch (operation.access()) {
      case "anyone", "owner or guest" -> shop;
      case "staff" -> Person.staff().at(shop);
      case "terminal" -> shop.withToken(terminalToken);
      default -> shop.withToken(real.getOrDefault(ACCESS_TOKEN, ""));
    };
  }

  /** A cancellation may come too late, as fast as this shop delivers. */
  private static boolean isExpected(Operation operation, HttpResponse<String> response) {
    return response.statusCode() < 300
        || (operation.id().equals("cancelOrder") && response.statusCode() == 409);
  }

  private void learn(Operation operation, HttpResponse<String> response) {
    switch (operation.id()) {
      case "register" -> real.put(USER, Json.of(response).get("resourceId").textValue());
      case "login", "refreshToken" -> learnTokens(Json.of(response));
      case "placeOrder" -> real.put(ORDER, Json.of(response).get("order_id").textValue());
      // The last that is registered: the one that logs in.
      case "registerTerminal" -> {
        real.put(TERMINAL, Json.of(response).get("terminalId").textValue());
        real.put(SECRET, Json.of(response).get("secret").textValue());
      }
      case "logInTerminal" -> terminalToken = Json.of(response).get("access_token").textValue();
      default -> {
        // Nothing that a later request needs.
      }
    }
  }

  private void learnTokens(JsonNode tokens) {
    real.put(ACCESS_TOKEN, tokens.get("access_token").textValue());
    real.put(REFRESH_TOKEN, tokens.get("refresh_token").textValue());
  }

  private String ofThisShop(String text) {
    String translated = text;
    for (var entry : real.entrySet()) {
      translated = translated.replace(entry.getKey(), entry.getValue());
    }
    return translated;
  }
}
