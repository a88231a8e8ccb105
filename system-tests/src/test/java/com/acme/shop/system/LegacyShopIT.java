package com.acme.shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People and carts as the original's clients use them, without a token. */
class LegacyShopIT {

  private static ShopUnderTest shop;

  @BeforeAll
  static void enterShop() {
    shop = ShopUnderTest.legacy();
  }

  @Test
  void a_log_in_also_gives_the_user_s_id_as_token() {
    var person = Person.registeredAt(shop);
    var login = Json.of(person.logIn(shop));
    assertThat(login.get("token").textValue()).isEqualTo(person.id());
    assertThat(login.get("access_token").textValue()).isNotBlank();
  }

  @Test
  void everybody_lists_the_demo_users() {
    assertThat(Json.of(shop.get("/users")).get("data"))
        .map(user -> user.get("username").textValue())
        .contains("walter", "dwight", "eric", "han", "phoebe", "elaine");
  }

  @Test
  void a_cart_is_filled_changed_and_cleared_as_the_shop_front_does_it() {
    String user = "u" + UUID.randomUUID();
    assertThat(Json.of(shop.get("/cart/items/" + user)))
        .isEqualTo(Json.of("{\"userid\":\"%s\",\"cart\":[]}".formatted(user)));
    add(user, "{\"itemid\":\"sku1\",\"quantity\":1,\"name\":\"Fan\",\"price\":\"100.50\"}");
    add(user, "{\"itemid\":\"sku1\",\"quantity\":\"2\",\"name\":\"Fan\",\"price\":\"100.50\"}");
    add(user, "{\"itemid\":\"sku2\",\"quantity\":2,\"name\":\"Mat\",\"price\":251.50}");
    assertThat(cart(user))
        .isEqualTo(
            Json.of(
                """
                [{"itemid":"sku1","name":"Fan","price":"100.50","quantity":3},
                 {"itemid":"sku2","name":"Mat","price":251.50,"quantity":2}]
                """));
    assertThat(number(user, "/cart/total/", "carttotal")).isEqualTo(804.5);
    assertThat(number(user, "/cart/items/total/", "cartitemtotal")).isEqualTo(5);

    var modify = "/cart/item/modify/" + user;
    assertThat(shop.post(modify, "{\"itemid\":\"sku1\",\"quantity\":1}").statusCode())
        .isEqualTo(200);
    assertThat(shop.post(modify, "{\"itemid\":\"sku2\",\"quantity\":0}").statusCode())
        .isEqualTo(200);
    assertThat(shop.post(modify, "{\"itemid\":\"sku9\",\"quantity\":1}").statusCode())
        .isEqualTo(404);
    assertThat(cart(user))
        .isEqualTo(
            Json.of(
                "[{\"itemid\":\"sku1\",\"name\":\"Fan\",\"price\":\"100.50\",\"quantity\":1}]"));

    var replaced =
        "{\"userid\":\"x\",\"cart\":[{\"itemid\":\"sku3\",\"name\":\"Ball\",\"price\":5,\"quantity\":4}]}";
    assertThat(shop.post("/cart/modify/" + user, replaced).statusCode()).isEqualTo(200);
    assertThat(number(user, "/cart/total/", "carttotal")).isEqualTo(20);
    assertThat(shop.get("/cart/all").body()).contains(user);

    var cleared = shop.get("/cart/clear/" + user);
    assertThat(cleared.statusCode()).isEqualTo(200);
    assertThat(cleared.body()).isEmpty();
    assertThat(cart(user)).isEmpty();
  }

  private static void add(String user, String item) {
    var response = shop.post("/cart/item/add/" + user, item);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(Json.of(response)).isEqualTo(Json.of("{\"userid\":\"%s\"}".formatted(user)));
  }

  private static JsonNode cart(String user) {
    return Json.of(shop.get("/cart/items/" + user)).get("cart");
  }

  private static double number(String user, String path, String field) {
    return Json.of(shop.get(path + user)).get(field).doubleValue();
  }
}
