package com.acme.shop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Carts in a strict shop: whose they are, and what things cost in them. */
class CartIT {

  private static ShopUnderTest shop;
  private static JsonNode product;

  @BeforeAll
  static void enterShop() {
    shop = ShopUnderTest.strict();
    product = Json.of(shop.get("/products")).at("/data/0");
    String guest = guest();
    // The catalog's prices reach the cart a moment after the catalog has them.
    await().until(() -> add(guest, 1).statusCode() == 200);
  }

  @Test
  void a_guest_fills_a_cart_at_the_catalog_s_prices() {
    String guest = guest();
    var body =
        "{\"itemid\":\"%s\",\"quantity\":2,\"price\":\"0.01\",\"name\":\"Cheap\"}"
            .formatted(product.get("id").textValue());
    assertThat(Json.of(shop.post("/cart/item/add/" + guest, body)))
        .isEqualTo(Json.of("{\"userid\":\"%s\"}".formatted(guest)));
    var line = Json.of(shop.get("/cart/items/" + guest)).at("/cart/0");
    assertThat(line.get("name")).isEqualTo(product.get("name"));
    assertThat(line.get("price").isTextual()).as("the JSON type in which it was sent").isTrue();
    assertThat(new BigDecimal(line.get("price").textValue()))
        .isEqualByComparingTo(product.get("price").decimalValue());
    assertThat(Json.of(shop.get("/cart/total/" + guest)).get("carttotal").decimalValue())
        .isEqualByComparingTo(product.get("price").decimalValue().multiply(BigDecimal.TWO));
  }

  @Test
  void a_product_that_the_catalog_does_not_know_is_refused() {
    var response =
        shop.post("/cart/item/add/" + guest(), "{\"itemid\":\"invented\",\"quantity\":1}");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Json.of(response).at("/errors/0/field").textValue()).isEqualTo("itemid");
  }

  /**
   * No route takes a product out: somebody does it by hand, and its price follows by the stream. A
   * function may remember it for a minute more.
   */
  @Test
  void a_product_that_has_gone_takes_its_price_with_it() {
    try (var parts = shop.parts()) {
      var going =
          Person.staff().at(shop).post("/products", "{\"name\":\"Old mat\",\"price\":9.90}");
      String id = Json.of(going).at("/resourceId/id").textValue();
      await().until(() -> hasPrice(parts, id));
      parts.rows().stream()
          .filter(row -> LocalParts.text(row, "PK").startsWith("PRODUCT"))
          .filter(row -> row.toString().contains(id))
          .forEach(parts::delete);
      await().until(() -> !hasPrice(parts, id));
    }
  }

  private static boolean hasPrice(LocalParts parts, String id) {
    return parts.rows().stream().anyMatch(row -> LocalParts.text(row, "PK").equals("PRICE#" + id));
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "1000", "1.5", "x"})
  void a_bad_quantity_is_a_400_that_names_it(String quantity) {
    var body =
        "{\"itemid\":\"%s\",\"quantity\":\"%s\"}"
            .formatted(product.get("id").textValue(), quantity);
    var response = shop.post("/cart/item/add/" + guest(), body);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Json.of(response).at("/errors/0/field").textValue()).isEqualTo("quantity");
  }

  @Test
  void a_cart_belongs_to_its_person() {
    var me = Person.registeredAt(shop);
    var other = Person.registeredAt(shop);
    String path = "/cart/items/" + me.id();
    assertThat(me.at(shop).get(path).statusCode()).isEqualTo(200);
    assertThat(other.at(shop).get(path).statusCode()).isEqualTo(403);
    assertThat(shop.get(path).statusCode()).isEqualTo(401);
    assertThat(shop.get("/cart/items/anybody").statusCode()).isEqualTo(401);
    assertThat(other.at(shop).get("/cart/clear/" + me.id()).statusCode()).isEqualTo(403);
  }

  @Test
  void a_guest_s_cart_becomes_the_person_s_once() {
    String guest = guest();
    assertThat(add(guest, 3).statusCode()).isEqualTo(200);
    var person = Person.registeredAt(shop);
    ShopUnderTest persons = person.at(shop);
    for (int time = 0; time < 2; time++) {
      var merge =
          persons.post("/cart/merge/" + person.id(), "{\"guestid\":\"%s\"}".formatted(guest));
      assertThat(merge.statusCode()).as(merge.body()).isEqualTo(200);
    }
    assertThat(
            Json.of(persons.get("/cart/items/total/" + person.id()))
                .get("cartitemtotal")
                .intValue())
        .isEqualTo(3);
    assertThat(Json.of(shop.get("/cart/items/" + guest)).get("cart")).isEmpty();
  }

  @Test
  void parallel_adds_lose_nothing() throws Exception {
    String guest = guest();
    Callable<Integer> addOne = () -> add(guest, 1).statusCode();
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var done : threads.invokeAll(Collections.nCopies(40, addOne))) {
        assertThat(done.get()).isEqualTo(200);
      }
    }
    assertThat(Json.of(shop.get("/cart/items/total/" + guest)).get("cartitemtotal").intValue())
        .isEqualTo(40);
  }

  @Test
  void only_staff_sees_all_carts() {
    add(guest(), 1);
    assertThat(shop.get("/cart/all").statusCode()).isEqualTo(401);
    assertThat(Person.registeredAt(shop).at(shop).get("/cart/all").statusCode()).isEqualTo(403);
    var all = Person.staff().at(shop).get("/cart/all");
    assertThat(all.statusCode()).isEqualTo(200);
    assertThat(Json.of(all))
        .isNotEmpty()
        .allSatisfy(cart -> assertThat(cart.get("id")).isEqualTo(cart.get("userid")));
  }

  private static HttpResponse<String> add(String userid, int quantity) {
    var body =
        "{\"itemid\":\"%s\",\"quantity\":%d}".formatted(product.get("id").textValue(), quantity);
    return shop.post("/cart/item/add/" + userid, body);
  }

  private static String guest() {
    return "guest-" + UUID.randomUUID();
  }
}
