package com.acme.shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A terminal that sells.
 *
 * @param shop as the terminal uses it, signed in
 * @param staff the shop as a member of staff uses it
 * @param product one of the catalog
 */
record Till(ShopUnderTest shop, ShopUnderTest staff, String id, String secret, JsonNode product) {

  static final String GOOD_CARD = "4222222222222";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A new terminal, signed in. */
  static Till registeredAt(ShopUnderTest shop) {
    ShopUnderTest staff = Person.staff().at(shop);
    JsonNode registered = Json.of(register(staff, "Till " + UUID.randomUUID()));
    String id = registered.get("terminalId").textValue();
    String secret = registered.get("secret").textValue();
    String token = Json.of(signIn(shop, id, secret)).get("access_token").textValue();
    return new Till(shop.withToken(token), staff, id, secret, Ordering.product(shop));
  }

  /** A new terminal of a shop in legacy mode, which asks for no token and takes its name for it. */
  static Till namedAt(ShopUnderTest shop) {
    JsonNode registered = Json.of(register(shop, "Till " + UUID.randomUUID()));
    String id = registered.get("terminalId").textValue();
    return new Till(shop, shop, id, registered.get("secret").textValue(), Ordering.product(shop));
  }

  static HttpResponse<String> register(ShopUnderTest staff, String name) {
    var body = JSON.createObjectNode().put("name", name).put("timeZone", "Europe/Berlin");
    var response = staff.post("/pos/terminals", body.toString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
    return response;
  }

  static HttpResponse<String> signIn(ShopUnderTest shop, String id, String secret) {
    return shop.post(
        "/pos/login",
        JSON.createObjectNode().put("terminalId", id).put("secret", secret).toString());
  }

  /** This terminal, when it spells things as the API's document does not show them. */
  Till inOldSpellings() {
    return new Till(shop.inOldSpellings(), staff, id, secret, product);
  }

  /** A sale id that no other sale has. */
  static String saleId() {
    return UUID.randomUUID().toString();
  }

  /** Two of the product, for cash that is more than enough. */
  ObjectNode cashSale() {
    ObjectNode sale = sale();
    sale.putObject("tender").put("type", "cash").put("tendered", total().add(new BigDecimal("5")));
    return sale;
  }

  /** Two of the product, by a card. */
  ObjectNode cardSale(int expiryYear) {
    ObjectNode sale = sale();
    sale.putObject("tender")
        .put("type", "card")
        .putObject("card")
        .put("type", "Visa")
        .put("number", GOOD_CARD)
        .put("expMonth", "12")
        .put("expYear", Integer.toString(expiryYear))
        .put("ccv", "123");
    return sale;
  }

  private ObjectNode sale() {
    ObjectNode sale = JSON.createObjectNode().put("saleId", saleId());
    sale.putArray("lines").addObject().put("id", product.get("id").textValue()).put("quantity", 2);
    return sale;
  }

  ObjectNode cashSaleWith(Consumer<ObjectNode> change) {
    ObjectNode sale = cashSale();
    change.accept(sale);
    return sale;
  }

  BigDecimal total() {
    return product.get("price").decimalValue().multiply(BigDecimal.TWO);
  }

  HttpResponse<String> checkout(JsonNode sale, String... headers) {
    return shop.post("/pos/checkout", sale.toString(), headers);
  }

  /** The receipt of a sale that is sold at once. */
  JsonNode sell(JsonNode sale) {
    var response = checkout(sale);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Json.of(response);
  }

  HttpResponse<String> sync(JsonNode... sales) {
    ObjectNode body = JSON.createObjectNode();
    var list = body.putArray("sales");
    for (JsonNode sale : sales) {
      list.add(sale);
    }
    return shop.post("/pos/sync", body.toString());
  }

  JsonNode receipt(String saleId) {
    return Json.of(shop.get("/pos/sales/" + saleId));
  }

  /** The report of the terminal's day. */
  JsonNode report() {
    var response = shop.get("/pos/terminals/" + id + "/report");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Json.of(response);
  }

  HttpResponse<String> takeBack(String kind, String saleId) {
    return staff.post("/pos/sales/" + saleId + "/" + kind, "{\"reason\":\"the wrong size\"}");
  }
}
