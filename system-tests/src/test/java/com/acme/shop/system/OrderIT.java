package com.acme.shop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders in a strict shop, from the click to the doorstep. */
class OrderIT {

  private static ShopUnderTest shop;
  private static Ordering customer;

  @BeforeAll
  static void enterShop() {
    shop = ShopUnderTest.strict();
    customer = Ordering.newCustomer(shop);
    // The catalog's prices reach orders a moment after the catalog has them.
    await().until(() -> customer.post(customer.body()).statusCode() == 200);
  }

  @Test
  void an_order_is_paid_shipped_and_delivered_within_seconds() {
    var response = customer.post(customer.body());
    var placed = Json.of(response);
    assertThat(placed.get("userid").textValue()).isEqualTo(customer.userid());
    var payment = (ObjectNode) placed.get("payment");
    assertThat(new BigDecimal(payment.remove("amount").textValue()))
        .isEqualByComparingTo(customer.total());
    assertThat(payment)
        .isEqualTo(
            Json.of(
                "{\"success\":false,\"status\":200,\"message\":\"pending"
                    + " payment\",\"transactionID\":\"\"}"));
    String id = placed.get("order_id").textValue();

    JsonNode order = customer.awaitStatus(id, "delivered");
    assertThat(order.get("total").decimalValue()).isEqualByComparingTo(customer.total());
    assertThat(order.at("/payment/success").booleanValue()).isTrue();
    assertThat(order.at("/payment/transactionID").textValue()).isNotBlank();
    assertThat(order.get("trackingNumber").textValue()).isNotBlank();
    assertThat(order.get("card"))
        .isEqualTo(Json.of("{\"type\":\"Visa\",\"number\":\"************2222\"}"));
    assertThat(order.get("history"))
        .map(entry -> entry.get("what").textValue())
        .containsExactly("placed", "payment taken", "shipped", "delivered");
    assertThat(order.get("history"))
        .allSatisfy(entry -> assertThat(entry.get("causedBy").textValue()).isNotBlank());
  }

  @Test
  void a_customer_lists_his_orders_newest_first() {
    var other = Ordering.newCustomer(shop);
    assertThat(Json.of(other.shop().get("/order/" + other.userid()))).isEqualTo(Json.of("[]"));
    String first = other.place(other.body());
    String second = other.place(other.body());
    assertThat(Json.of(other.shop().get("/order/" + other.userid() + "/")))
        .map(order -> order.get("_id").textValue())
        .containsExactly(second, first);
  }

  @Test
  void orders_are_nobody_else_s_business() {
    String id = customer.place(customer.body());
    var other = Ordering.newCustomer(shop);
    assertThat(other.shop().get("/order/" + customer.userid()).statusCode()).isEqualTo(403);
    assertThat(other.shop().get("/order/" + customer.userid() + "/" + id).statusCode())
        .isEqualTo(403);
    assertThat(other.shop().get("/order/" + other.userid() + "/" + id).statusCode()).isEqualTo(404);
    assertThat(other.cancel(id).statusCode()).isEqualTo(404);
    assertThat(other.shop().get("/order/all").statusCode()).isEqualTo(403);
    assertThat(
            other
                .shop()
                .post("/order/add/" + customer.userid(), customer.body().toString())
                .statusCode())
        .isEqualTo(403);
    assertThat(shop.get("/order/" + customer.userid()).statusCode()).isEqualTo(401);
  }

  @Test
  void staff_lists_all_orders() {
    customer.place(customer.body());
    var all = Person.staff().at(shop).get("/order/all");
    assertThat(all.statusCode()).isEqualTo(200);
    assertThat(Json.of(all)).isNotEmpty();
  }

  @Test
  void a_request_that_is_repeated_with_its_key_is_the_same_order() {
    String key = UUID.randomUUID().toString();
    var first = customer.post(customer.body(), "Idempotency-Key", key);
    var again = customer.post(customer.body(), "Idempotency-Key", key);
    assertThat(again.body()).isEqualTo(first.body());
    var other =
        customer.post(
            customer.bodyWith(body -> body.put("delivery", "instore")), "Idempotency-Key", key);
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(Json.of(other).get("message")).isEqualTo(Json.of(other).get("detail"));
  }

  @Test
  void who_prefers_to_wait_hears_the_payment_s_outcome() {
    var good = customer.post(customer.body(), "Prefer", "wait=10");
    assertThat(Json.of(good).at("/payment/success").booleanValue()).as(good.body()).isTrue();
    assertThat(good.headers().firstValue("preference-applied")).isPresent();
    var expired = customer.post(withExpiredCard(), "Prefer", "wait=10");
    assertThat(Json.of(expired).at("/payment/success").booleanValue()).isFalse();
    assertThat(Json.of(expired).at("/payment/status").intValue()).isEqualTo(400);
  }

  @Test
  void a_total_that_differs_is_a_409_that_says_by_how_much() {
    var dearer = customer.total().add(new BigDecimal("1.25"));
    var response = customer.post(customer.bodyWith(body -> body.put("total", dearer)));
    assertThat(response.statusCode()).isEqualTo(409);
    assertThat(Json.of(response).get("detail").textValue()).contains("1.25 more");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/cart/0/id | \"no-such-product\" | cart[0].id",
        "/cart/0/quantity | 0 | cart[0].quantity",
        "/cart/0/quantity | \"many\" | cart[0].quantity",
        "/cart | [] | cart",
        "/card/number | \"\" | card.number",
        "/card/expMonth | \"x\" | card.expMonth",
        "/delivery | \"\" | delivery",
        "/address | \"here\" | address",
        "/total | \"much\" | total",
      })
  void a_bad_order_is_a_400_that_names_the_field(String pointer, String value, String field) {
    var body = customer.body();
    int slash = pointer.lastIndexOf('/');
    ((ObjectNode) body.at(pointer.substring(0, slash)))
        .set(pointer.substring(slash + 1), Json.of(value));
    HttpResponse<String> response = customer.post(body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    assertThat(Json.of(response).at("/errors/0/field").textValue()).isEqualTo(field);
  }

  @Test
  void a_refused_card_fails_the_payment() {
    String id = customer.place(withExpiredCard());
    JsonNode order = customer.awaitStatus(id, "Payment Failed");
    assertThat(order.at("/payment/success").booleanValue()).isFalse();
    assertThat(order.at("/payment/message").textValue()).isNotBlank();
    assertThat(order.has("trackingNumber")).isFalse();
    assertThat(customer.cancel(id).statusCode()).isEqualTo(409);
  }

  @Test
  void what_cannot_be_shipped_is_paid_back() {
    String id = customer.place(customer.bodyWith(body -> body.put("delivery", "Pigeon")));
    JsonNode order = customer.awaitStatus(id, "Refunded");
    assertThat(order.get("history"))
        .map(entry -> entry.get("what").textValue())
        .containsExactly("placed", "payment taken", "shipment failed", "refunded");
  }

  @Test
  void what_has_arrived_is_not_cancelled_any_more() {
    String id = customer.place(customer.bodyWith(body -> body.put("delivery", "instore")));
    customer.awaitStatus(id, "delivered");
    assertThat(customer.cancel(id).statusCode()).isEqualTo(409);
  }

  /** Whoever is faster, shipment or the customer: what the answer promises is what happens. */
  @Test
  void a_cancellation_keeps_what_its_answer_promises() {
    for (int round = 0; round < 5; round++) {
      String id = customer.place(customer.body());
      int status = customer.cancel(id).statusCode();
      List<String> ends =
          switch (status) {
            case 200 -> List.of("Cancelled", "Refunded");
            case 202 -> List.of("Refunded", "delivered");
            default -> List.of("delivered");
          };
      assertThat(status).isIn(200, 202, 409);
      await().until(() -> customer.order(id).get("status").textValue(), ends::contains);
    }
  }

  private static ObjectNode withExpiredCard() {
    return customer.bodyWith(body -> ((ObjectNode) body.get("card")).put("expYear", "2018"));
  }
}
