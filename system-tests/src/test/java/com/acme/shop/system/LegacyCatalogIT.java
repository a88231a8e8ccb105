package com.acme.shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalog as the original's clients use it, without a token. */
class LegacyCatalogIT {

  private static ShopUnderTest shop;

  @BeforeAll
  static void enterShop() {
    shop = ShopUnderTest.legacy();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/products", "/product", "/products/", "/product/"})
  void a_product_is_created_and_then_found_listed_and_searchable(String path) {
    String tag = "rope" + System.nanoTime();
    var response =
        shop.post(path, "{\"name\":\"Rope\",\"price\":\"9.90\",\"tags\":[\"%s\"]}".formatted(tag));
    assertThat(response.statusCode()).isEqualTo(201);
    var product = Json.of(response).get("resourceId");
    assertThat(product.get("price").decimalValue()).isEqualByComparingTo("9.90");
    String location = response.headers().firstValue("location").orElseThrow();
    assertThat(Json.of(shop.get(location)).get("data")).isEqualTo(product);
    assertThat(Json.of(shop.get("/products?tag=" + tag)).get("data")).containsExactly(product);
  }

  @Test
  void a_body_that_claims_to_be_a_form_is_read_as_json() {
    var response =
        shop.post(
            "/products",
            "{\"NAME\":\"Größe\",\"PRICE\":\"1,402.50\"}",
            "Content-Type",
            "application/x-www-form-urlencoded");
    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(response.body()).contains("\"name\":\"Größe\"").contains("\"price\":1402.50");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"price\":1} | name",
        "{\"name\":\"x\"} | price",
        "{\"name\":\"x\",\"price\":-1} | price",
        "{\"name\":\"x\",\"price\":0.001} | price",
        "{\"name\":\"x\",\"price\":1,\"tags\":[5]} | tags",
        "{\"name\":\"x\" | body",
        "[] | body",
        "'' | body",
      })
  void a_bad_product_is_a_400_that_names_the_field(String body, String field) {
    var response = shop.post("/products", body);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Json.of(response).at("/errors/0/field").textValue()).isEqualTo(field);
    assertThat(Json.of(response).get("message")).isEqualTo(Json.of(response).get("detail"));
  }

  @Test
  void a_body_over_256_KB_is_a_400_and_one_over_10_MB_a_413() {
    var large = shop.post("/products", "{\"name\":\"" + "x".repeat(300 * 1024) + "\"}");
    assertThat(large.statusCode()).isEqualTo(400);
    assertThat(Json.of(large).at("/errors/0/field").textValue()).isEqualTo("body");
    var huge = shop.post("/products", "{\"name\":\"" + "x".repeat(11 * 1024 * 1024) + "\"}");
    assertThat(huge.statusCode()).isEqualTo(413);
  }
}
