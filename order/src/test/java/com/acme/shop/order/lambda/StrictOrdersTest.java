package com.acme.shop.order.lambda;

import static com.acme.shop.order.domain.Histories.CANCELLATION;
import static com.acme.shop.order.domain.Histories.DELIVERY;
import static com.acme.shop.order.domain.Histories.PAYMENT;
import static com.acme.shop.order.domain.Histories.REFUSAL;
import static com.acme.shop.order.domain.Histories.RETURN;
import static com.acme.shop.order.domain.Histories.SHIPMENT;
import static com.acme.shop.order.domain.Histories.aSale;
import static com.acme.shop.order.domain.Histories.placed;
import static com.acme.shop.order.lambda.Requests.anOrder;
import static com.acme.shop.order.lambda.Requests.anOrderWith;
import static com.acme.shop.order.lambda.ServedOrders.golden;
import static com.acme.shop.order.lambda.ServedOrders.json;
import static com.acme.shop.order.lambda.ServedOrders.ok;
import static com.acme.shop.order.lambda.ServedOrders.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.events.PaymentRequested;
import com.acme.shop.events.ShipmentCancelRequested;
import com.acme.shop.lambda.runtime.Mode;
import com.acme.shop.money.Money;
import com.acme.shop.order.application.InMemoryOrders;
import com.acme.shop.order.application.MovableClock;
import com.acme.shop.order.application.StoredOrder;
import com.acme.shop.order.domain.OrderEvent;
import com.acme.shop.order.domain.Till.Tender;
import com.acme.shop.prices.CachedOffers;
import com.acme.shop.prices.Offer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictOrdersTest {

  private final MovableClock clock = new MovableClock();
  private final InMemoryOrders store = new InMemoryOrders(clock);
  private final InMemoryOffers offers = new InMemoryOffers();
  private ServedOrders orders;

  @BeforeEach
  void open() {
    offers.put("mat", new Offer("Yoga Mat", Money.of("62.50"), "A mat"));
    offers.put("bike", new Offer("Fit Bike", Money.of("499.99"), ""));
    orders = new ServedOrders(Mode.STRICT, clock, store, offers);
    orders.callAs("walter", "customer");
  }

  @AfterEach
  void close() {
    orders.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/"})
  void every_route_answers_with_and_without_a_slash_at_its_end(String slash) throws IOException {
    assertThat(ok(orders.get("/order/walter" + slash))).isEmpty();
    var placed = ok(orders.post("/order/add/walter" + slash, anOrder()));
    String id = placed.get("order_id").textValue();
    assertThat(plain(placed)).isEqualTo(golden("placed"));
    assertThat(plain(ok(orders.get("/order/walter" + slash)))).isEqualTo(golden("listed"));
    happens(id, PAYMENT, SHIPMENT, DELIVERY);
    assertThat(plain(ok(orders.get("/order/walter/" + id + slash)))).isEqualTo(golden("found"));
    orders.callAs("anna", "staff");
    assertThat(ok(orders.get("/order/all" + slash))).hasSize(1);
    orders.callAs("walter", "customer");
    assertThat(orders.post("/order/" + id + "/cancel" + slash, "").statusCode()).isEqualTo(409);
  }

  @Test
  void payment_hears_all_that_it_needs() throws IOException {
    String id = place(anOrder());
    assertThat(orders.messages().of(PaymentRequested.class))
        .singleElement()
        .satisfies(asked -> {
          assertThat(asked.orderId()).isEqualTo(id);
          assertThat(asked.total()).isEqualTo(Money.of("624.99"));
          assertThat(asked.card().type()).isEqualTo("Visa");
          assertThat(asked.card().number()).isEqualTo(Requests.NUMBER);
          assertThat(asked.card().expiryYear()).isEqualTo(2030);
          assertThat(asked.card().expiryMonth()).isEqualTo(12);
          assertThat(asked.card().cvv()).isEqualTo(Requests.SECURITY_CODE);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'Visa','number':'4222222222222','expMonth':'12','expYear':'30','ccv':'739'}",
        "{'Type':'Visa','Number':'4222222222222','ExpiryMonth':12,'ExpiryYear':2030,'CVV':'739'}",
        "{'TYPE':'Visa','number':4222222222222,'expirymonth':'12','EXPYEAR':30,'Ccv':739}"
      })
  void a_card_is_read_in_every_spelling(String card) throws IOException {
    place(anOrderWith("/card", card.replace('\'', '"')));
    var read = orders.messages().of(PaymentRequested.class).getFirst().card();
    assertThat(List.of(read.type(), read.number(), read.cvv()))
        .containsExactly("Visa", "4222222222222", "739");
    assertThat(List.of(read.expiryYear(), read.expiryMonth())).containsExactly(2030, 12);
  }

  @Test
  void what_an_order_says_of_its_parts_may_be_left_out() throws IOException {
    String id =
        place(
            """
            {"delivery":"instore","card":{"number":"4222 2222 22222","expMonth":1,"expYear":31,
             "cvv":"739"},"cart":[{"itemid":"mat","quantity":1}]}
            """);
    assertThat(plain(ok(orders.get("/order/walter/" + id)))).isEqualTo(golden("found-bare"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/delivery | `` | delivery",
        "/delivery | 7 | delivery",
        "/firstname | [] | firstname",
        "/email | {} | email",
        "/address | \"here\" | address",
        "/address/street | 7 | address.street",
        "/address/zip | \"123456789012345678901\" | address.zip",
        "/card | `` | card",
        "/card | \"4222222222222\" | card",
        "/card/number | `` | card.number",
        "/card/number | \"42222222222\" | card.number",
        "/card/number | \"4222-2222-2222-2222-2222-2222-22\" | card.number",
        "/card/number | \"4222x2222222222\" | card.number",
        "/card/type | \"4222222222222\" | card.type",
        "/card/expMonth | `` | card.expMonth",
        "/card/expMonth | 100 | card.expMonth",
        "/card/expYear | \"soon\" | card.expYear",
        "/card/ccv | `` | card.ccv",
        "/card/ccv | \"123456789\" | card.ccv",
        "/cart | `` | cart",
        "/cart | [] | cart",
        "/cart | {} | cart",
        "/cart | [7] | cart[0]",
        "/cart/1/quantity | `` | cart[1].quantity",
        "/cart/1/quantity | 0 | cart[1].quantity",
        "/cart/1/quantity | 1000 | cart[1].quantity",
        "/cart/1/quantity | 1.5 | cart[1].quantity",
        "/cart/1/itemid | `` | cart[1].id",
        "/cart/1/itemid | \"moon\" | cart[1].itemid",
        "/cart/0/id | \"moon\" | cart[0].id",
        "/cart/0/price | \"cheap\" | cart[0].price",
        "/total | \"much\" | total",
        "/total | -1 | total"
      })
  void a_bad_input_is_a_400_that_names_its_field_and_repeats_nothing(
      String pointer, String value, String field) throws IOException {
    var response = orders.post("/order/add/walter", anOrderWith(pointer, value));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    assertThat(fields(response)).contains(field).allMatch(named -> named.startsWith(field));
    assertThat(response.body()).doesNotContain("4222", "moon", "cheap", "soon");
    assertThat(orders.messages().all()).isEmpty();
  }

  @Test
  void every_bad_field_is_named_at_once() throws IOException {
    var response = orders.post("/order/add/walter", "{\"card\":{},\"cart\":[{}]}");
    assertThat(problem(response)).isEqualTo(golden("bad"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "\"order\"", "{", "7", "null"})
  void a_body_that_is_no_object_is_a_400(String body) throws IOException {
    var response = orders.post("/order/add/walter", body);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(fields(response)).containsExactly("body");
  }

  @Test
  void an_order_has_a_hundred_lines_at_most() throws IOException {
    assertThat(orders.post("/order/add/walter", anOrder(order -> lines(order, 100))).statusCode())
        .isEqualTo(200);
    assertThat(fields(orders.post("/order/add/walter", anOrder(order -> lines(order, 101)))))
        .containsExactly("cart");
  }

  @Test
  void a_form_s_content_type_does_not_matter() throws IOException {
    var response =
        orders.post(
            "/order/add/walter", anOrder(), "Content-Type", "application/x-www-form-urlencoded");
    assertThat(plain(ok(response))).isEqualTo(golden("placed"));
  }

  @Test
  void a_total_that_differs_is_a_409_that_says_by_how_much() throws IOException {
    var response = orders.post("/order/add/walter", anOrderWith("/total", "\"620\""));
    assertThat(response.statusCode()).isEqualTo(409);
    assertThat(problem(response)).isEqualTo(golden("total-differs"));
    var more = orders.post("/order/add/walter", anOrderWith("/total", "625"));
    assertThat(more.body()).contains("0.01 more");
    assertThat(orders.messages().all()).isEmpty();
  }

  @Test
  void a_repetition_is_answered_as_before_although_prices_have_changed() throws IOException {
    var first = orders.post("/order/add/walter", anOrder(), "Idempotency-Key", "k");
    offers.put("mat", new Offer("Yoga Mat", Money.of("70.00"), "A mat"));
    offers.remove("bike");
    clock.pass(CachedOffers.KEPT);
    assertThat(orders.post("/order/add/walter", anOrder()).statusCode()).isEqualTo(400);
    var again = orders.post("/order/add/walter", anOrder(), "Idempotency-Key", "k");
    assertThat(ok(again)).isEqualTo(ok(first));
    var other = anOrderWith("/total", "1");
    assertThat(orders.post("/order/add/walter", other, "Idempotency-Key", "k").statusCode())
        .isEqualTo(422);
  }

  @Test
  void the_price_is_the_catalog_s() throws IOException {
    String id = place(anOrderWith("/cart/0/price", "0.01"));
    assertThat(ok(orders.get("/order/walter/" + id)).at("/cart/0/price").decimalValue())
        .isEqualByComparingTo("62.50");
  }

  @Test
  void the_same_key_and_body_is_the_same_answer_and_one_order() throws IOException {
    var first = orders.post("/order/add/walter", anOrder(), "Idempotency-Key", "\"k-1\"");
    // The same values in another spelling.
    var again =
        orders.post(
            "/order/add/walter", anOrderWith("/card/expYear", "30"), "Idempotency-Key", "\"k-1\"");
    assertThat(ok(again)).isEqualTo(ok(first));
    assertThat(ok(orders.get("/order/walter"))).hasSize(1);
    assertThat(orders.messages().all()).hasSize(2);
    assertThat(orders.messages().all().getFirst().id())
        .isEqualTo(orders.messages().all().getLast().id());
  }

  @Test
  void the_same_key_answers_the_same_when_the_order_has_gone_on() throws IOException {
    var first = orders.post("/order/add/walter", anOrder(), "Idempotency-Key", "k");
    happens(json(first).get("order_id").textValue(), PAYMENT);
    assertThat(ok(orders.post("/order/add/walter", anOrder(), "Idempotency-Key", "k")))
        .isEqualTo(ok(first));
    assertThat(orders.messages().of(PaymentRequested.class)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "/cart/0/quantity,3",
    "/cart/0/description,'\"Another\"'",
    "/firstname,'\"Skyler\"'",
    "/address/city,'\"Omaha\"'",
    "/delivery,'\"instore\"'",
    "/card/expMonth,11",
    "/card/number,'\"4222222222230\"'"
  })
  void the_same_key_with_another_body_is_a_422(String pointer, String value) throws IOException {
    orders.post("/order/add/walter", withoutTotal(anOrder()), "Idempotency-Key", "k");
    var response =
        orders.post(
            "/order/add/walter", withoutTotal(anOrderWith(pointer, value)), "Idempotency-Key", "k");
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(problem(response)).isEqualTo(golden("key-used"));
    assertThat(ok(orders.get("/order/walter"))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "two words"})
  void a_key_that_is_none_is_a_400_that_names_it(String key) throws IOException {
    var response = orders.post("/order/add/walter", anOrder(), "Idempotency-Key", key);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(fields(response)).containsExactly("Idempotency-Key");
  }

  @Test
  void a_key_has_255_characters_at_most() {
    assertThat(keyed("k".repeat(255))).isEqualTo(200);
    assertThat(keyed("k".repeat(256))).isEqualTo(400);
  }

  @Test
  void who_prefers_to_wait_hears_what_became_of_the_payment() throws IOException {
    var first = orders.post("/order/add/walter", anOrder(), "Idempotency-Key", "k");
    happens(json(first).get("order_id").textValue(), PAYMENT);
    var waited =
        orders.post("/order/add/walter", anOrder(), "Idempotency-Key", "k", "Prefer", "wait=99, x");
    assertThat(plain(ok(waited))).isEqualTo(golden("placed-paid"));
    assertThat(waited.headers().firstValue("preference-applied")).contains("wait=10");
  }

  @Test
  void who_prefers_to_wait_hears_that_the_card_was_refused() throws IOException {
    var first = orders.post("/order/add/walter", anOrder(), "Idempotency-Key", "k");
    happens(json(first).get("order_id").textValue(), REFUSAL);
    var waited =
        orders.post("/order/add/walter", anOrder(), "Idempotency-Key", "k", "Prefer", "wait=1");
    assertThat(plain(ok(waited))).isEqualTo(golden("placed-refused"));
  }

  @Test
  void who_has_waited_in_vain_hears_that_payment_is_pending() throws IOException {
    var waited = orders.post("/order/add/walter", anOrder(), "Prefer", "wait=0");
    assertThat(plain(ok(waited))).isEqualTo(golden("placed"));
    assertThat(waited.headers().firstValue("preference-applied")).contains("wait=0");
  }

  @Test
  void a_malformed_preference_is_ignored() throws IOException {
    var response = orders.post("/order/add/walter", anOrder(), "Prefer", "wait=soon");
    assertThat(plain(ok(response))).isEqualTo(golden("placed"));
    assertThat(response.headers().firstValue("preference-applied")).isEmpty();
  }

  @Test
  void an_order_of_a_till_says_so_and_a_cash_one_has_an_empty_card() throws IOException {
    var byCard = aSaleIs("walter", Tender.CARD);
    happens(byCard, PAYMENT, RETURN);
    assertThat(plain(ok(orders.get("/order/walter/" + byCard)))).isEqualTo(golden("found-sale"));
    var byCash = ok(orders.get("/order/walter/" + aSaleIs("walter", Tender.CASH)));
    assertThat(byCash.get("card").toString()).isEqualTo("{\"type\":\"\",\"number\":\"\"}");
    assertThat(byCash.get("sale").get("terminalId").textValue()).isEqualTo("terminal-1");
  }

  private String aSaleIs(String userid, Tender tender) {
    String id = store.newId(userid);
    var placed = placed(aSale(userid, tender), clock.instant());
    store.place(new StoredOrder(id, "correlation-1", List.of(placed)), Optional.empty());
    return id;
  }

  @Test
  void a_user_s_orders_come_newest_first_page_by_page() throws IOException {
    List<String> newestFirst = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      newestFirst.addFirst(place(anOrder()));
    }
    List<String> seen = new ArrayList<>();
    Optional<String> next = Optional.of("/order/walter?limit=2");
    while (next.isPresent()) {
      var page = orders.get(next.get());
      ok(page).forEach(order -> seen.add(order.get("_id").textValue()));
      next = next(page);
    }
    assertThat(seen).isEqualTo(newestFirst);
  }

  @ParameterizedTest
  @CsvSource({"limit=0,limit", "limit=101,limit", "limit=x,limit", "after=,after"})
  void a_bad_page_is_a_400(String query, String field) throws IOException {
    var response = orders.get("/order/walter?" + query);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(fields(response)).containsExactly(field);
  }

  @Test
  void nobody_sees_or_cancels_or_places_what_is_somebody_else_s() throws IOException {
    String id = place(anOrder());
    orders.callAs("dwight", "customer");
    assertThat(orders.get("/order/walter").statusCode()).isEqualTo(403);
    assertThat(orders.get("/order/walter/" + id).statusCode()).isEqualTo(403);
    assertThat(orders.post("/order/add/walter", anOrder()).statusCode()).isEqualTo(403);
    assertThat(orders.get("/order/all").statusCode()).isEqualTo(403);
    assertThat(problem(orders.get("/order/dwight/" + id)).get("status").intValue()).isEqualTo(404);
    assertThat(orders.post("/order/" + id + "/cancel", "").statusCode()).isEqualTo(404);
    orders.callAs("", "");
    assertThat(orders.post("/order/" + id + "/cancel", "").statusCode()).isEqualTo(401);
    assertThat(orders.get("/order/walter").statusCode()).isEqualTo(401);
    assertThat(store.find(id).orElseThrow().history()).hasSize(1);
  }

  @Test
  void an_order_that_is_not_there_is_a_404() throws IOException {
    for (String id : List.of("12345", "x", "%23")) {
      assertThat(orders.get("/order/walter/" + id).statusCode()).as(id).isEqualTo(404);
      assertThat(orders.post("/order/" + id + "/cancel", "").statusCode()).as(id).isEqualTo(404);
    }
    assertThat(problem(orders.get("/order/walter/12345"))).isEqualTo(golden("no-order"));
  }

  @Test
  void an_order_that_is_not_paid_is_cancelled_at_once() throws IOException {
    String id = place(anOrder());
    assertThat(plain(ok(orders.post("/order/" + id + "/cancel", "{}"))))
        .isEqualTo(golden("cancelled"));
    assertThat(ok(orders.post("/order/" + id + "/cancel", "")).get("status").textValue())
        .isEqualTo("Cancelled");
  }

  @Test
  void of_a_paid_order_shipment_still_has_to_say() throws IOException {
    String id = place(anOrder());
    happens(id, PAYMENT);
    var response = orders.post("/order/" + id + "/cancel", "");
    assertThat(response.statusCode()).isEqualTo(202);
    assertThat(plain(json(response))).isEqualTo(golden("cancelling"));
    assertThat(orders.messages().of(ShipmentCancelRequested.class)).hasSize(1);
  }

  @Test
  void what_is_on_its_way_cannot_be_cancelled() throws IOException {
    String id = place(anOrder());
    happens(id, PAYMENT, SHIPMENT);
    var response = orders.post("/order/" + id + "/cancel", "");
    assertThat(response.statusCode()).isEqualTo(409);
    var problem = (ObjectNode) problem(response);
    assertThat(problem.get("detail").textValue()).isNotBlank().isEqualTo(text(problem, "message"));
    assertThat(text(problem, "title")).isEqualTo("Conflict");
  }

  @Test
  void staff_cancel_and_see_whose_order_it_may_be() throws IOException {
    String id = place(anOrder());
    orders.callAs("anna", "staff");
    assertThat(ok(orders.get("/order/walter/" + id)).get("history")).hasSize(1);
    assertThat(ok(orders.post("/order/" + id + "/cancel", "")).get("status").textValue())
        .isEqualTo("Cancelled");
    assertThat(ok(orders.get("/order/walter/" + id)).at("/history/1/detail").textValue())
        .isEqualTo("cancelled by the shop");
  }

  @Test
  void no_answer_and_no_line_of_the_log_holds_a_card() throws IOException {
    var answers = new StringBuilder();
    answers.append(orders.post("/order/add/walter", anOrder(), "Idempotency-Key", "k").body());
    answers.append(orders.post("/order/add/walter", anOrderWith("/total", "1")).body());
    answers.append(orders.post("/order/add/walter", anOrderWith("/delivery", "")).body());
    String id = ok(orders.get("/order/walter")).at("/0/_id").textValue();
    happens(id, CANCELLATION);
    answers.append(orders.get("/order/walter").body());
    answers.append(orders.get("/order/walter/" + id).body());
    answers.append(orders.post("/order/" + id + "/cancel", "").body());
    String stored = store.all(Optional.empty(), 100).toString();
    for (String text : List.of(answers.toString(), orders.log(), stored)) {
      assertThat(text)
          .isNotBlank()
          .doesNotContain(Requests.NUMBER, Requests.SECURITY_CODE, "cvv", "2030-");
    }
    assertThat(answers).contains("\"number\":\"************2222\"");
  }

  private String place(String order) throws IOException {
    return ok(orders.post("/order/add/walter", order)).get("order_id").textValue();
  }

  private int keyed(String key) {
    return orders.post("/order/add/walter", anOrder(), "Idempotency-Key", key).statusCode();
  }

  private void happens(String id, OrderEvent... events) {
    for (OrderEvent event : events) {
      assertThat(store.append(store.find(id).orElseThrow(), List.of(event))).isPresent();
    }
  }

  private static String withoutTotal(String order) {
    return order.replaceAll("\"total\"\\s*:", "\"ignored\":");
  }

  private static void lines(ObjectNode order, int count) {
    ArrayNode cart = order.putArray("cart");
    for (int i = 0; i < count; i++) {
      cart.addObject().put("id", "mat").put("quantity", 1);
    }
    order.put("total", Money.of("62.50").times(count).toString());
  }

  private static Optional<String> next(HttpResponse<String> page) {
    return page.headers()
        .firstValue("link")
        .map(link -> link.substring(link.indexOf('<') + 1, link.indexOf('>')));
  }

  private static List<String> fields(HttpResponse<String> response) throws IOException {
    List<String> fields = new ArrayList<>();
    problem(response).get("errors").forEach(error -> fields.add(error.get("field").textValue()));
    return fields;
  }

  private static String text(ObjectNode node, String name) {
    return node.get(name).textValue();
  }

  /** Without what differs each time: ids of orders and requests, and times. */
  private static JsonNode plain(JsonNode answer) {
    answer.findParents("_id").forEach(order -> ((ObjectNode) order).put("_id", "<id>"));
    answer.findParents("order_id").forEach(order -> ((ObjectNode) order).put("order_id", "<id>"));
    answer.findParents("date").forEach(order -> ((ObjectNode) order).put("date", "<time>"));
    answer
        .findParents("causedBy")
        .forEach(event -> ((ObjectNode) event).put("causedBy", "<cause>").put("at", "<time>"));
    return answer;
  }
}
