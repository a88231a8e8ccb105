package com.acme.shop.benchmarks.functions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Who and what is in the shop before anything is measured.
 *
 * @param reader whose orders and cart do not grow
 * @param buyer whose do
 */
record Cast(List<Product> products, Person staff, Person reader, Person buyer, Terminal terminal) {

  private static final String PASSWORD = "correct horse";
  private static final int PRODUCTS = 8;

  record Product(String id, BigDecimal price) {}

  record Person(String id, String username, String token) {

    /** What signs in. */
    ObjectNode credentials() {
      return Json.object().put("username", username).put("password", PASSWORD);
    }
  }

  record Terminal(String id, String token) {}

  /** Puts them into an empty shop. */
  static Cast enter(Shop shop) {
    Person staff = person(shop, "staff");
    List<Product> products =
        IntStream.range(0, PRODUCTS).mapToObj(number -> product(shop, staff, number)).toList();
    // What the stream would have told the carts.
    shop.rows("PRODUCT#")
        .forEach(row -> {
          if (AttributeValue.fromS("PRODUCT").equals(row.get("SK"))) {
            shop.deliver("CartPricesFunction", Batches.insertion(row));
          }
        });
    return new Cast(
        products, staff, person(shop, "user"), person(shop, "user"), terminal(shop, staff));
  }

  private static Person person(Shop shop, String role) {
    String username = "p" + UUID.randomUUID().toString().replace("-", "");
    ObjectNode form = Json.object().put("username", username).put("password", PASSWORD);
    form.put("firstname", "Pat").put("lastname", "Doe").put("email", username + "@example.com");
    if (role.equals("staff")) {
      form.put("role", role);
    }
    var registered = shop.callAsStaff(HttpCall.of("POST /register").sending(form));
    var newcomer = new Person(registered.path("resourceId").asText(), username, "");
    var login = shop.call(HttpCall.of("POST /login").sending(newcomer.credentials()));
    return new Person(newcomer.id(), username, login.path("access_token").asText());
  }

  private static Product product(Shop shop, Person staff, int number) {
    JsonNode added =
        shop.call(HttpCall.of("POST /products").as(staff.token()).sending(productForm(number)));
    JsonNode product = added.path("resourceId");
    return new Product(product.path("id").asText(), product.path("price").decimalValue());
  }

  static ObjectNode productForm(int number) {
    ObjectNode form = Json.object().put("name", "Yoga Mat " + number).put("price", 62.5);
    form.put("shortDescription", "A mat that stays where you put it");
    form.put(
        "description",
        "Six millimetres of natural rubber: soft to kneel on, firm to stand on, easy to wipe.");
    form.put("imageUrl1", "/static/images/yogamat_square.jpg");
    form.put("imageUrl2", "/static/images/yogamat_thumb2.jpg");
    form.put("imageUrl3", "/static/images/yogamat_thumb3.jpg");
    form.putArray("tags").add("mat");
    return form;
  }

  private static Terminal terminal(Shop shop, Person staff) {
    var form = Json.object().put("name", "Till").put("timeZone", "UTC");
    JsonNode enrolled =
        shop.call(HttpCall.of("POST /pos/terminals").as(staff.token()).sending(form));
    var login =
        Json.object()
            .put("terminalId", enrolled.path("terminalId").asText())
            .put("secret", enrolled.path("secret").asText());
    JsonNode signedIn = shop.call(HttpCall.of("POST /pos/login").sending(login));
    return new Terminal(
        enrolled.path("terminalId").asText(), signedIn.path("access_token").asText());
  }
}
