package com.acme.shop.cart.lambda;

import static com.acme.shop.cart.lambda.ServedCart.golden;
import static com.acme.shop.cart.lambda.ServedCart.json;
import static com.acme.shop.cart.lambda.ServedCart.ok;
import static com.acme.shop.cart.lambda.ServedCart.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.cart.InMemoryCarts;
import com.acme.shop.cart.InMemoryOffers;
import com.acme.shop.cart.MovableClock;
import com.acme.shop.money.Money;
import com.acme.shop.prices.Offer;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictCartTest {

  private static final String GUEST = "guest-0b8f6f0a-52f1-4a3b-9c3f-2f1d9a6b7c8d";
  private static final String OTHER_GUEST = "guest-0b8f6f0a-52f1-4a3b-9c3f-2f1d9a6b7c8e";

  private final MovableClock clock = new MovableClock();
  private final InMemoryOffers offers = new InMemoryOffers();
  private ServedCart cart;

  @BeforeEach
  void openCart() {
    offers.put("mat", new Offer("Yoga Mat", Money.of("62.50"), "A mat"));
    offers.put("bike", new Offer("Fit Bike", Money.of("499.99"), ""));
    cart = ServedCart.in("strict", clock, new InMemoryCarts(clock), offers);
    cart.callAs("customer");
  }

  @AfterEach
  void closeCart() {
    cart.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/"})
  void every_route_answers_with_and_without_a_slash_at_its_end(String slash) throws IOException {
    String somebody = "/somebody" + slash;
    assertThat(ok(cart.get("/cart/items" + somebody))).isEqualTo(golden("empty"));
    assertThat(ok(cart.post("/cart/item/add" + somebody, "{\"itemid\":\"mat\",\"quantity\":1}")))
        .isEqualTo(golden("done"));
    assertThat(ok(cart.post("/cart/item/modify" + somebody, "{\"itemid\":\"mat\",\"quantity\":7}")))
        .isEqualTo(golden("done"));
    assertThat(
            ok(
                cart.post(
                    "/cart/modify" + somebody,
                    """
                    {"userid":"ignored","cart":[
                      {"itemid":"mat","quantity":2,"price":"62.5"},{"id":"bike","quantity":"1"}]}
                    """)))
        .isEqualTo(golden("done"));
    assertThat(ok(cart.get("/cart/items" + somebody))).isEqualTo(golden("strict-items"));
    assertThat(ok(cart.get("/cart/total" + somebody))).isEqualTo(golden("total"));
    assertThat(ok(cart.get("/cart/items/total" + somebody))).isEqualTo(golden("quantity"));
    cart.callAs("staff");
    assertThat(ok(cart.get("/cart/all" + slash))).isEqualTo(golden("all"));
    cart.callAs("customer");
    var cleared = cart.get("/cart/clear" + somebody);
    assertThat(cleared.statusCode()).isEqualTo(200);
    assertThat(cleared.body()).isEmpty();
    assertThat(ok(cart.get("/cart/items" + somebody))).isEqualTo(golden("empty"));
    assertThat(ok(cart.post("/cart/merge" + somebody, "{\"GuestId\":\"%s\"}".formatted(GUEST))))
        .isEqualTo(golden("done"));
  }

  @Test
  void an_empty_cart_costs_nothing() throws IOException {
    assertThat(ok(cart.get("/cart/total/somebody"))).isEqualTo(golden("total-of-nothing"));
    assertThat(ok(cart.get("/cart/items/total/somebody")).get("cartitemtotal").intValue()).isZero();
  }

  @Test
  void the_price_is_the_catalog_s_in_the_client_s_json_type() {
    add("{\"itemid\":\"mat\",\"quantity\":1,\"name\":\"Cheap\",\"price\":\"0.01\"}");
    add("{\"itemid\":\"bike\",\"quantity\":1,\"price\":0.01}");
    assertThat(cart.get("/cart/items/somebody").body())
        .contains("\"name\":\"Yoga Mat\",\"price\":\"62.50\"")
        .contains("\"name\":\"Fit Bike\",\"price\":499.99");
    assertThat(cart.get("/cart/total/somebody").body()).contains("\"carttotal\":562.49");
  }

  @Test
  void a_line_keeps_the_price_of_when_it_was_added() {
    add("{\"itemid\":\"mat\",\"quantity\":1}");
    offers.put("mat", new Offer("Yoga Mat", Money.of("70.00"), ""));
    assertThat(cart.get("/cart/total/somebody").body()).contains("\"carttotal\":62.50");
  }

  @Test
  void an_unknown_product_is_a_400_that_names_it() throws IOException {
    var response = cart.post("/cart/item/add/somebody", "{\"itemid\":\"moon\",\"quantity\":1}");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(problem(response)).isEqualTo(golden("unknown-product"));
    var replaced =
        cart.post(
            "/cart/modify/somebody",
            "{\"cart\":[{\"itemid\":\"mat\",\"quantity\":1},{\"id\":\"moon\",\"quantity\":1}]}");
    assertThat(json(replaced).at("/errors/0/field").textValue()).isEqualTo("cart[1].id");
    assertThat(ok(cart.get("/cart/items/somebody")).get("cart")).isEmpty();
  }

  @Test
  void a_line_that_is_not_there_is_a_404() throws IOException {
    var response = cart.post("/cart/item/modify/somebody", "{\"itemid\":\"mat\",\"quantity\":1}");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(problem(response)).isEqualTo(golden("no-line"));
  }

  @Test
  void quantity_0_removes_the_line() throws IOException {
    add("{\"itemid\":\"mat\",\"quantity\":3}");
    ok(cart.post("/cart/item/modify/somebody", "{\"itemid\":\"mat\",\"quantity\":\"0\"}"));
    assertThat(ok(cart.get("/cart/items/somebody"))).isEqualTo(golden("empty"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "item/add | {\"quantity\":1} | itemid | itemid is required",
        "item/add | {\"itemid\":7,\"quantity\":1} | itemid | itemid must be text",
        "item/add | {\"itemid\":\"mat\"} | quantity | quantity is required",
        "item/add | {\"itemid\":\"mat\",\"quantity\":null} | quantity | quantity is required",
        "item/add | {\"itemid\":\"mat\",\"quantity\":0} | quantity | quantity must be a whole"
            + " number from 1 to 999",
        "item/add | {\"itemid\":\"mat\",\"quantity\":1000} | quantity | quantity must be a whole"
            + " number from 1 to 999",
        "item/add | {\"itemid\":\"mat\",\"quantity\":-1} | quantity | quantity must be a whole"
            + " number from 1 to 999",
        "item/add | {\"itemid\":\"mat\",\"quantity\":1.5} | quantity | quantity must be a whole"
            + " number from 1 to 999",
        "item/add | {\"itemid\":\"mat\",\"quantity\":\"many\"} | quantity | quantity must be a"
            + " whole number from 1 to 999",
        "item/add | {\"itemid\":\"mat\",\"quantity\":1,\"price\":\"free\"} | price | price must be"
            + " a number",
        "item/add | {\"itemid\":\"mat\",\"quantity\":1,\"price\":-1} | price | price must not be"
            + " negative",
        "item/add | [] | body | body must be a JSON object",
        "item/add | '' | body | body is missing",
        "item/modify | {\"itemid\":\"mat\"} | quantity | quantity is required",
        "item/modify | {\"itemid\":\"mat\",\"quantity\":-1} | quantity | quantity must be a whole"
            + " number from 0 to 999",
        "item/modify | {\"quantity\":1} | itemid | itemid is required",
        "modify | {} | cart | cart is required",
        "modify | {\"cart\":{}} | cart | cart must be a list of objects",
        "modify | {\"cart\":[7]} | cart[0] | cart[0] must be an object",
        "modify | {\"cart\":[{\"itemid\":\"mat\",\"quantity\":1},{\"itemid\":\"mat\"}]} |"
            + " cart[1].quantity | cart[1].quantity is required",
        "modify | {\"cart\":[{\"itemid\":\"mat\",\"quantity\":0}]} | cart[0].quantity |"
            + " cart[0].quantity must be a whole number from 1 to 999",
        "modify | {\"cart\":[{\"itemid\":\"mat\",\"quantity\":999},{\"itemid\":\"mat\","
            + "\"quantity\":1}]} | cart | cart must not have more than 999 of a product",
        "merge | {} | guestid | guestid is required",
        "merge | {\"guestid\":\"walter\"} | guestid | guestid must be the id of a guest: guest- and"
            + " a UUID",
      })
  void a_bad_input_is_a_400_that_names_the_field(
      String route, String body, String field, String detail) throws IOException {
    var response = cart.post("/cart/" + route + "/somebody", body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    assertThat(json(response).at("/errors/0/field").textValue()).isEqualTo(field);
    assertThat(json(response).get("detail").textValue()).startsWith(detail);
    assertThat(ok(cart.get("/cart/items/somebody")).get("cart")).isEmpty();
  }

  @Test
  void a_line_and_a_cart_that_are_full_name_the_field() throws IOException {
    add("{\"itemid\":\"mat\",\"quantity\":999}");
    var full = cart.post("/cart/item/add/somebody", "{\"itemid\":\"mat\",\"quantity\":1}");
    assertThat(full.statusCode()).isEqualTo(400);
    assertThat(json(full).at("/errors/0/field").textValue()).isEqualTo("quantity");
    IntStream.range(0, 101).forEach(i -> offers.put("p" + i, new Offer("P", Money.ZERO, "")));
    ok(cart.post("/cart/modify/somebody", aCart(100)));
    var tooMany = cart.post("/cart/item/add/somebody", "{\"itemid\":\"mat\",\"quantity\":1}");
    assertThat(tooMany.statusCode()).isEqualTo(400);
    assertThat(json(tooMany).at("/errors/0/field").textValue()).isEqualTo("itemid");
    assertThat(json(cart.post("/cart/modify/somebody", aCart(101))).get("detail").textValue())
        .isEqualTo("cart must have at most 100 entries");
  }

  @ParameterizedTest
  @CsvSource({"itemid, 64", "name, 200", "description, 4000", "shortDescription, 500"})
  void texts_have_a_longest_length(String field, int longest) throws IOException {
    String id = "x".repeat(64);
    offers.put(id, new Offer("X", Money.ZERO, ""));
    String body = "{\"itemid\":\"" + id + "\",\"quantity\":1,\"%s\":\"%s\"}";
    assertThat(
            cart.post("/cart/item/add/somebody", body.formatted(field, "x".repeat(longest)))
                .statusCode())
        .isEqualTo(200);
    var tooLong =
        cart.post("/cart/item/add/somebody", body.formatted(field, "x".repeat(longest + 1)));
    assertThat(tooLong.statusCode()).isEqualTo(400);
    assertThat(json(tooLong).at("/errors/0/field").textValue()).isEqualTo(field);
  }

  @Test
  void a_userid_has_a_longest_length() throws IOException {
    cart.callAs("staff");
    assertThat(cart.get("/cart/items/" + "x".repeat(128)).statusCode()).isEqualTo(200);
    var tooLong = cart.get("/cart/items/" + "x".repeat(129));
    assertThat(tooLong.statusCode()).isEqualTo(400);
    assertThat(json(tooLong).at("/errors/0/field").textValue()).isEqualTo("userid");
  }

  @Test
  void a_userid_is_any_string() throws IOException {
    cart.callAs("staff");
    ok(cart.post("/cart/item/add/a%40b%20%C3%A4%23", "{\"itemid\":\"mat\",\"quantity\":1}"));
    assertThat(ok(cart.get("/cart/items/a%40b%20%C3%A4%23")).get("userid").textValue())
        .isEqualTo("a@b ä#");
  }

  @Test
  void a_guest_s_cart_becomes_the_person_s() throws IOException {
    ok(cart.post("/cart/item/add/" + GUEST, "{\"itemid\":\"mat\",\"quantity\":2}"));
    add("{\"itemid\":\"mat\",\"quantity\":3}");
    String body = "{\"guestid\":\"%s\"}".formatted(GUEST);
    ok(cart.post("/cart/merge/somebody", body));
    ok(cart.post("/cart/merge/somebody", body));
    assertThat(ok(cart.get("/cart/items/total/somebody")).get("cartitemtotal").intValue())
        .isEqualTo(5);
    assertThat(ok(cart.get("/cart/items/" + GUEST)).get("cart")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"items", "total", "items/total", "clear"})
  void only_its_owner_staff_and_a_guest_see_a_cart(String route) {
    assertThat(cart.get("/cart/" + route + "/somebody").statusCode()).isEqualTo(200);
    assertThat(cart.get("/cart/" + route + "/walter").statusCode()).isEqualTo(403);
    cart.callAs("terminal");
    assertThat(cart.get("/cart/" + route + "/walter").statusCode()).isEqualTo(403);
    cart.callAs("staff");
    assertThat(cart.get("/cart/" + route + "/walter").statusCode()).isEqualTo(200);
    cart.callAs("");
    assertThat(cart.get("/cart/" + route + "/somebody").statusCode()).isEqualTo(401);
    assertThat(cart.get("/cart/" + route + "/guest-1").statusCode()).isEqualTo(401);
    assertThat(cart.get("/cart/" + route + "/" + GUEST).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"item/add", "item/modify", "modify", "merge"})
  void only_its_owner_staff_and_a_guest_change_a_cart(String route) {
    assertThat(cart.post("/cart/" + route + "/walter", "{}").statusCode()).isEqualTo(403);
    assertThat(cart.post("/cart/" + route + "/somebody", "{}").statusCode()).isEqualTo(400);
    cart.callAs("");
    assertThat(cart.post("/cart/" + route + "/somebody", "{}").statusCode()).isEqualTo(401);
    assertThat(cart.post("/cart/" + route + "/" + GUEST, "{}").statusCode())
        .isEqualTo(route.equals("merge") ? 401 : 400);
  }

  @Test
  void only_staff_see_all_carts() {
    assertThat(cart.get("/cart/all").statusCode()).isEqualTo(403);
    cart.callAs("");
    assertThat(cart.get("/cart/all").statusCode()).isEqualTo(401);
  }

  @Test
  void all_carts_come_page_by_page() throws IOException {
    cart.callAs("staff");
    for (String userid : new String[] {"a&b", "c", GUEST, OTHER_GUEST, "z"}) {
      String path = userid.replace("&", "%26");
      ok(cart.post("/cart/item/add/" + path, "{\"itemid\":\"mat\",\"quantity\":1}"));
    }
    var first = cart.get("/cart/all?limit=1");
    assertThat(ok(first).at("/0/id").textValue()).isEqualTo("a&b");
    String link = first.headers().firstValue("link").orElseThrow();
    assertThat(link).isEqualTo("</cart/all?limit=1&after=a%26b>; rel=\"next\"");
    var second = cart.get(link.substring(1, link.indexOf('>')));
    assertThat(ok(second).at("/0/id").textValue()).isEqualTo("c");
    assertThat(ok(cart.get("/cart/all?after=c"))).hasSize(3);
    assertThat(cart.get("/cart/all?after=c").headers().firstValue("link")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"limit=0, limit", "limit=101, limit", "limit=ten, limit", "after=, after"})
  void a_bad_parameter_is_a_400_that_names_it(String query, String field) throws IOException {
    cart.callAs("staff");
    var response = cart.get("/cart/all?" + query);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).at("/errors/0/field").textValue()).isEqualTo(field);
  }

  private void add(String line) {
    var response = cart.post("/cart/item/add/somebody", line);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
  }

  private static String aCart(int lines) {
    return IntStream.range(0, lines)
        .mapToObj("{\"itemid\":\"p%d\",\"quantity\":1}"::formatted)
        .collect(Collectors.joining(",", "{\"cart\":[", "]}"));
  }
}
