package com.acme.shop.order.lambda;

import static com.acme.shop.order.lambda.Requests.anOrder;
import static com.acme.shop.order.lambda.Requests.anOrderWith;
import static com.acme.shop.order.lambda.ServedOrders.ok;
import static com.acme.shop.order.lambda.ServedOrders.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.lambda.runtime.Mode;
import com.acme.shop.money.Money;
import com.acme.shop.order.application.InMemoryOrders;
import com.acme.shop.order.application.MovableClock;
import com.acme.shop.prices.Offer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegacyOrdersTest {

  private final MovableClock clock = new MovableClock();
  private final InMemoryOffers offers = new InMemoryOffers();
  private ServedOrders orders;

  @BeforeEach
  void open() {
    orders = new ServedOrders(Mode.LEGACY, clock, new InMemoryOrders(clock), offers);
  }

  @AfterEach
  void close() {
    orders.close();
  }

  @Test
  void nobody_is_asked_who_he_is() throws IOException {
    String id = place(anOrder());
    assertThat(ok(orders.get("/order/all"))).hasSize(1);
    assertThat(ok(orders.get("/order/walter"))).hasSize(1);
    assertThat(ok(orders.get("/order/walter/" + id)).get("_id").textValue()).isEqualTo(id);
    assertThat(ok(orders.post("/order/" + id + "/cancel", "")).get("status").textValue())
        .isEqualTo("Cancelled");
  }

  @Test
  void an_order_is_only_under_its_own_user_s_path() throws IOException {
    String id = place(anOrder());
    assertThat(orders.get("/order/dwight/" + id).statusCode()).isEqualTo(404);
  }

  @Test
  void a_product_that_the_catalog_knows_costs_what_the_catalog_says() throws IOException {
    offers.put("mat", new Offer("Yoga Mat", Money.of("70.00"), ""));
    assertThat(find(place(anOrder())).get("total").decimalValue()).isEqualByComparingTo("639.99");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "4 | 503.99",
        "\"4\" | 503.99",
        "\"1,402.50\" | 1902.49",
        "\"\\\"62.5\\\"\" | 562.49"
      })
  void another_product_costs_what_the_client_says(String price, String total) throws IOException {
    String order =
        anOrderWith("/cart/0/price", price).replace("\"quantity\":\"2\"", "\"quantity\":\"1\"");
    assertThat(
            find(place(order.replace("\"quantity\":1", "\"quantity\":\"\\\"1\\\"\"")))
                .get("total")
                .decimalValue())
        .isEqualByComparingTo(total);
  }

  @Test
  void a_product_without_a_price_is_a_400_that_names_it() throws IOException {
    var response = orders.post("/order/add/walter", anOrderWith("/cart/1/price", ""));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(problem(response).at("/errors/0/field").textValue()).isEqualTo("cart[1].price");
  }

  @Test
  void the_client_s_total_is_ignored() throws IOException {
    assertThat(find(place(anOrderWith("/total", "1"))).get("total").decimalValue())
        .isEqualByComparingTo("624.99");
  }

  @Test
  void a_description_is_the_client_s_or_the_catalog_s_name() throws IOException {
    offers.put("bike", new Offer("Fit Bike", Money.of("499.99"), ""));
    var order = find(place(anOrder()));
    assertThat(order.at("/cart/0/description").textValue()).isEqualTo("A mat for me");
    assertThat(order.at("/cart/1/description").textValue()).isEqualTo("Fit Bike");
  }

  private String place(String order) throws IOException {
    return ok(orders.post("/order/add/walter", order)).get("order_id").textValue();
  }

  private JsonNode find(String id) throws IOException {
    return ok(orders.get("/order/walter/" + id));
  }
}
