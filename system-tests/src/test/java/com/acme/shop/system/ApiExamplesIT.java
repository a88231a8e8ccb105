package com.acme.shop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.acme.shop.api.ApiDocument;
import com.acme.shop.api.Operation;
import com.acme.shop.api.Sample;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the API's document, asked for just as its examples show it, one after the
 * other as a person comes by. Ids and tokens alone are those of this shop: the examples' own stand
 * for them.
 */
class ApiExamplesIT {

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

  private static final List<String> VISIT =
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
          "listOrdersOfUser",
          "listOrders",
          "getOrder",
          "cancelOrder",
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

  private final ApiDocument document = ApiDocument.ofTheShop();
  private final Map<String, String> real = new HashMap<>();

  private final ShopUnderTest shop = ShopUnderTest.strict();
  private String terminalToken = "";

  @BeforeEach
  void meetTheShop() {
    real.put(PRODUCT, Json.of(shop.get("/products?tag=mat")).at("/data/0/id").textValue());
    real.put(GUEST, "guest-" + UUID.randomUUID());
    real.put(USERNAME, "w" + UUID.randomUUID());
    real.put(SOLD_AT, Instant.now().minusSeconds(60).toString());
    SALES.forEach(sale -> real.put(sale, UUID.randomUUID().toString()));
  }

  @Test
  void the_examples_of_every_operation_do_what_they_show() {
    assertThat(VISIT)
        .containsExactlyInAnyOrderElementsOf(
            document.operations().stream().map(Operation::id).toList());
    VISIT.forEach(this::ask);
  }

  private void ask(String operationId) {
    Operation operation =
        document.operations().stream()
            .filter(each -> each.id().equals(operationId))
            .findFirst()
            .orElseThrow();
    for (Sample sample : Sample.of(operation)) {
      // The catalog's prices reach carts and orders a moment after the catalog has them.
      var answer =
          await().until(() -> send(operation, sample), response -> isExpected(operation, response));
      learn(operation, answer);
    }
  }

  private HttpResponse<String> send(Operation operation, Sample sample) {
    // Each example is a request of its own.
    real.put(KEY, UUID.randomUUID().toString());
    ShopUnderTest client = client(operation);
    String[] headers = sample.headers().stream().map(this::ofThisShop).toArray(String[]::new);
    return sample.method().equals("GET")
        ? client.get(ofThisShop(sample.target()), headers)
        : client.post(ofThisShop(sample.target()), ofThisShop(sample.body()), headers);
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
