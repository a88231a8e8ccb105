package com.acme.shop.cart.lambda;

import static com.acme.shop.cart.lambda.ServedCart.golden;
import static com.acme.shop.cart.lambda.ServedCart.json;
import static com.acme.shop.cart.lambda.ServedCart.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.cart.InMemoryCarts;
import com.acme.shop.cart.InMemoryOffers;
import com.acme.shop.cart.MovableClock;
import com.acme.shop.money.Money;
import com.acme.shop.prices.Offer;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegacyCartTest {

  private static final String GUEST = "guest-0b8f6f0a-52f1-4a3b-9c3f-2f1d9a6b7c8d";

  private final MovableClock clock = new MovableClock();
  private final InMemoryOffers offers = new InMemoryOffers();
  private ServedCart cart;

  @BeforeEach
  void openCart() {
    cart = ServedCart.in("legacy", clock, new InMemoryCarts(clock), offers);
  }

  @AfterEach
  void closeCart() {
    cart.close();
  }

  @Test
  void nobody_is_asked_who_he_is() throws IOException {
    add("{\"itemid\":\"mat\",\"quantity\":1}");
    assertThat(ok(cart.get("/cart/all"))).hasSize(1);
  }

  @Test
  void the_client_s_line_is_echoed_in_every_lenient_spelling() throws IOException {
    add(
        """
        {"ItemId":" mat ","QUANTITY":"\\"2\\"","Name":"Yoga Mat","price":"\\"1,402.50\\"",
         "description":"For you","shortdescription":"A mat","colour":"red"}
        """);
    add("{\"id\":\"bike\",\"quantity\":3.0,\"price\":62.500}");
    assertThat(ok(cart.get("/cart/items/walter"))).isEqualTo(golden("legacy-items"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "62.5 | 62.5 | 125.00",
        "62.50 | 62.50 | 125.00",
        "\"62.5\" | \"62.5\" | 125.00",
        "\"1,402.50\" | \"1,402.50\" | 2805.00",
        "\"\\\"62.5\\\"\" | \"\\\"62.5\\\"\" | 125.00",
        "6.25e1 | 62.5 | 125.00",
        "0 | 0 | 0.00",
        "9999999.99 | 9999999.99 | 19999999.98"
      })
  void a_price_is_echoed_in_the_json_type_in_which_it_came(
      String sent, String echoed, String total) {
    add("{\"itemid\":\"mat\",\"quantity\":2,\"price\":%s}".formatted(sent));
    assertThat(cart.get("/cart/items/walter").body()).contains("\"price\":" + echoed + ",");
    assertThat(cart.get("/cart/total/walter").body()).contains("\"carttotal\":" + total + ",");
  }

  @Test
  void a_price_that_nobody_names_is_the_catalog_s_or_nothing() {
    offers.put("mat", new Offer("Yoga Mat", Money.of("62.50"), ""));
    add("{\"itemid\":\"mat\",\"quantity\":1}");
    add("{\"itemid\":\"bike\",\"quantity\":1}");
    assertThat(cart.get("/cart/items/walter").body())
        .contains("\"name\":\"Yoga Mat\",\"price\":62.50")
        .contains("\"name\":\"\",\"price\":0.00");
  }

  @Test
  void the_catalog_s_price_wins_where_it_has_one() {
    offers.put("mat", new Offer("Yoga Mat", Money.of("62.50"), ""));
    add("{\"itemid\":\"mat\",\"quantity\":1,\"price\":\"0.01\"}");
    assertThat(cart.get("/cart/items/walter").body()).contains("\"price\":\"62.50\"");
  }

  @Test
  void a_cart_keeps_the_beginning_of_a_long_description() throws IOException {
    add(
        "{\"itemid\":\"mat\",\"quantity\":1,\"description\":\"%s\"}"
            .formatted("x".repeat(299) + "🧘"));
    assertThat(ok(cart.get("/cart/items/walter")).at("/cart/0/description").textValue())
        .isEqualTo("x".repeat(299));
  }

  @Test
  void a_guest_s_cart_is_not_merged_with_itself() throws IOException {
    var response = cart.post("/cart/merge/" + GUEST, "{\"guestid\":\"%s\"}".formatted(GUEST));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).at("/errors/0/field").textValue()).isEqualTo("guestid");
  }

  private void add(String line) {
    var response = cart.post("/cart/item/add/walter", line);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
  }
}
