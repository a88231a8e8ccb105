package com.acme.shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalog's reads, and what a strict shop refuses. */
class CatalogIT {

  private static final String MAT = "{\"name\":\"Mat\",\"price\":1}";

  private static ShopUnderTest shop;

  @BeforeAll
  static void enterShop() {
    shop = ShopUnderTest.strict();
  }

  @Test
  void the_demo_products_are_listed_as_the_contract_spells_them() {
    var data = Json.of(shop.get("/products")).get("data");
    assertThat(data).isNotEmpty();
    assertThat(data)
        .allSatisfy(product -> {
          assertThat(product.fieldNames())
              .toIterable()
              .containsExactlyInAnyOrder(
                  "id",
                  "name",
                  "shortDescription",
                  "description",
                  "imageUrl1",
                  "imageUrl2",
                  "imageUrl3",
                  "price",
                  "tags");
          assertThat(product.get("price").isNumber()).isTrue();
        });
  }

  @Test
  void a_product_is_read_by_its_id() {
    var first = Json.of(shop.get("/products")).at("/data/0");
    var found = Json.of(shop.get("/products/" + first.get("id").textValue()));
    assertThat(found.get("data")).isEqualTo(first);
    assertThat(found.get("status").intValue()).isEqualTo(200);
  }

  @Test
  void a_trailing_slash_is_the_same_path() {
    String id = Json.of(shop.get("/products")).at("/data/0/id").textValue();
    assertThat(Json.of(shop.get("/products/"))).isEqualTo(Json.of(shop.get("/products")));
    assertThat(Json.of(shop.get("/products/" + id + "/")))
        .isEqualTo(Json.of(shop.get("/products/" + id)));
    assertThat(shop.post("/products/", MAT).statusCode()).isEqualTo(401);
  }

  @Test
  void an_unknown_product_is_a_problem() {
    var response = shop.get("/products/unknown", "X-Correlation-Id", "system-test-1");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(Json.of(response))
        .isEqualTo(
            Json.of(
                """
                {"type":"about:blank","title":"Not Found","status":404,
                 "detail":"There is no such product.","message":"There is no such product.",
                 "instance":"/products/unknown","correlationId":"system-test-1"}
                """));
    assertThat(response.headers().firstValue("x-correlation-id")).contains("system-test-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/products", "/product"})
  void an_anonymous_caller_adds_no_products(String path) {
    var response = shop.post(path, MAT);
    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.headers().firstValue("www-authenticate")).contains("Bearer");
  }

  @Test
  void an_invented_token_opens_nothing() {
    assertThat(shop.post("/products", MAT, "Authorization", "Bearer a.b.c").statusCode())
        .isEqualTo(401);
  }

  @Test
  void products_are_found_by_tag_and_paged() {
    var page = shop.get("/products?limit=1");
    assertThat(Json.of(page).get("data")).hasSize(1);
    String link = page.headers().firstValue("link").orElseThrow();
    var next = Json.of(shop.get(link.substring(1, link.indexOf('>')))).get("data");
    assertThat(next).hasSize(1);
    assertThat(next.get(0)).isNotEqualTo(Json.of(page).at("/data/0"));
    String tag = Json.of(page).at("/data/0/tags/0").textValue();
    assertThat(Json.of(shop.get("/products?tag=" + tag)).get("data"))
        .isNotEmpty()
        .allSatisfy(product -> assertThat(product.get("tags").toString()).contains(tag));
  }

  @Test
  void a_reader_who_has_the_list_already_gets_a_304() {
    String tag = shop.get("/products").headers().firstValue("etag").orElseThrow();
    var again = shop.get("/products", "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void a_page_on_another_origin_may_ask_first() {
    var response =
        shop.send(
            "OPTIONS", "/products",
            "Origin", "https://front.example",
            "Access-Control-Request-Method", "POST",
            "Access-Control-Request-Headers", "authorization,content-type,idempotency-key");
    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(response.headers().firstValue("access-control-allow-origin")).isPresent();
    assertThat(response.headers().firstValue("access-control-allow-headers").orElseThrow())
        .contains("authorization", "content-type", "idempotency-key", "x-correlation-id");
  }

  @Test
  void an_unknown_path_is_a_404_with_a_message() {
    var response = shop.get("/nothing");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(Json.of(response).get("message").textValue()).isNotBlank();
  }
}
