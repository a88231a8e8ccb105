package com.acme.shop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Somebody who orders.
 *
 * @param product one of the catalog
 */
record Ordering(ShopUnderTest shop, String userid, JsonNode product) {

  /** A delivery takes two seconds in a local shop; a deployed one says how long in a parameter. */
  private static final Duration PATIENCE =
      Duration.ofSeconds(Long.getLong("shop.delivery.seconds", 2) + 30);

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A new customer, signed in. */
  static Ordering newCustomer(ShopUnderTest shop) {
    Person person = Person.registeredAt(shop);
    return new Ordering(person.at(shop), person.id(), product(shop));
  }

  static JsonNode product(ShopUnderTest shop) {
    return Json.of(shop.get("/products")).at("/data/0");
  }

  /** Two of the product, with a good card, to a good address. */
  ObjectNode body() {
    var body = JSON.createObjectNode().put("userid", userid);
    body.put("firstname", "Pat").put("lastname", "Doe").put("email", "pat@example.com");
    body.putObject("address")
        .put("street", "Main Street 1")
        .put("city", "Palo Alto")
        .put("zip", "94304")
        .put("state", "CA")
        .put("country", "USA");
    body.put("delivery", "UPS/FEDEX");
    body.putObject("card")
        .put("type", "Visa")
        .put("number", "4222222222222")
        .put("expMonth", "12")
        .put("expYear", "2099")
        .put("ccv", "123");
    body.putArray("cart")
        .addObject()
        .put("id", product.get("id").textValue())
        .put("description", "Two of them")
        .put("quantity", 2)
        .put("price", product.get("price").decimalValue());
    return body.put("total", total());
  }

  ObjectNode bodyWith(Consumer<ObjectNode> change) {
    ObjectNode body = body();
    change.accept(body);
    return body;
  }

  BigDecimal total() {
    return product.get("price").decimalValue().multiply(BigDecimal.TWO);
  }

  HttpResponse<String> post(JsonNode body, String... headers) {
    return shop.post("/order/add/" + userid, body.toString(), headers);
  }

  /** The id of the order that the body makes. */
  String place(JsonNode body, String... headers) {
    var response = post(body, headers);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Json.of(response).get("order_id").textValue();
  }

  JsonNode order(String orderId) {
    return Json.of(shop.get("/order/" + userid + "/" + orderId));
  }

  /** The order when it has this status. */
  JsonNode awaitStatus(String orderId, String status) {
    return await()
        .atMost(PATIENCE)
        .until(() -> order(orderId), order -> order.path("status").asText().equals(status));
  }

  HttpResponse<String> cancel(String orderId) {
    return shop.post("/order/" + orderId + "/cancel", "");
  }
}
