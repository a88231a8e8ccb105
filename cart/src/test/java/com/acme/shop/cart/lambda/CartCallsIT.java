package com.acme.shop.cart.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.cart.dynamodb.CartTable;
import com.acme.shop.lambda.runtime.Ids;
import com.acme.shop.local.emulators.EmbeddedTable;
import com.acme.shop.local.testing.CountedCalls;
import com.acme.shop.local.testing.ShopTemplate;
import com.acme.shop.money.Money;
import com.acme.shop.prices.Offer;
import com.acme.shop.prices.OfferTable;
import com.acme.shop.table.ShopTable;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counts what each route asks of DynamoDB: one call, and no more in a crowd. */
class CartCallsIT {

  private static final String GUEST = "guest-0b8f6f0a-52f1-4a3b-9c3f-2f1d9a6b7c8d";
  private static final String LINE = "{\"itemid\":\"mat\",\"quantity\":1}";

  private EmbeddedTable table;
  private CountedCalls calls;
  private OfferTable offers;
  private ServedCart cart;

  @BeforeEach
  void openCart() {
    table = EmbeddedTable.of(ShopTemplate.table());
    calls = new CountedCalls(table);
    var clock = InstantSource.system();
    var shopTable = new ShopTable(calls.client(), table.name());
    offers = new OfferTable(shopTable);
    offers.put("mat", new Offer("Yoga Mat", Money.of("62.50"), "A mat"));
    cart =
        ServedCart.in(
            "strict",
            clock,
            new CartTable(shopTable, clock, new Ids(clock, new SecureRandom())::next),
            offers);
    cart.callAs("staff");
  }

  @AfterEach
  void closeCart() {
    cart.close();
    calls.close();
    table.close();
  }

  @Test
  void every_route_is_one_call_to_the_table() {
    add("/somebody");
    assertThat(calls.of(() -> add("/somebody"))).containsExactly("UpdateItemRequest");
    for (String route : List.of("items", "total", "items/total")) {
      assertThat(calls.of(() -> cart.get("/cart/" + route + "/somebody")))
          .as(route)
          .containsExactly("GetItemRequest");
    }
    assertThat(calls.of(() -> cart.post("/cart/item/modify/somebody", LINE)))
        .containsExactly("UpdateItemRequest");
    assertThat(calls.of(() -> cart.post("/cart/item/modify/somebody", LINE.replace("1}", "0}"))))
        .containsExactly("UpdateItemRequest");
    assertThat(calls.of(() -> cart.post("/cart/modify/somebody", "{\"cart\":[" + LINE + "]}")))
        .containsExactly("PutItemRequest");
    assertThat(calls.of(() -> cart.get("/cart/clear/somebody")))
        .containsExactly("DeleteItemRequest");
  }

  @Test
  void the_first_line_of_a_product_in_a_minute_asks_for_its_price() {
    assertThat(calls.of(() -> add("/somebody")))
        .containsExactly("BatchGetItemRequest", "UpdateItemRequest");
    assertThat(calls.of(() -> add("/somebody"))).containsExactly("UpdateItemRequest");
  }

  @Test
  void a_merge_is_two_calls_and_one_when_there_is_nothing_to_merge() {
    add("/" + GUEST);
    String body = "{\"guestid\":\"%s\"}".formatted(GUEST);
    assertThat(calls.of(() -> cart.post("/cart/merge/somebody", body)))
        .containsExactly("BatchGetItemRequest", "TransactWriteItemsRequest");
    assertThat(calls.of(() -> cart.post("/cart/merge/somebody", body)))
        .containsExactly("BatchGetItemRequest");
  }

  @Test
  void a_page_of_all_carts_is_four_calls_at_most() {
    IntStream.range(0, 9).forEach(i -> add("/user" + i));
    assertThat(calls.of(() -> cart.get("/cart/all"))).hasSize(4).containsOnly("QueryRequest");
    assertThat(calls.of(() -> cart.get("/cart/all?limit=1"))).hasSizeBetween(1, 4);
  }

  @Test
  void a_refused_request_is_one_call_at_most() {
    assertThat(calls.of(() -> cart.post("/cart/item/add/somebody", "{}"))).isEmpty();
    assertThat(calls.of(() -> cart.post("/cart/item/modify/somebody", LINE)))
        .containsExactly("UpdateItemRequest");
    cart.post("/cart/item/add/somebody", LINE.replace("1}", "999}"));
    assertThat(calls.of(() -> add("/somebody"))).containsExactly("UpdateItemRequest");
    cart.callAs("customer");
    assertThat(calls.of(() -> add("/walter"))).isEmpty();
  }

  @Test
  void a_hundred_requests_at_once_lose_nothing() throws InterruptedException {
    add("/somebody");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var requests =
          IntStream.range(0, 99)
              .mapToObj(_ -> Executors.callable(() -> assertOk(add("/somebody"))))
              .toList();
      assertThat(threads.invokeAll(requests))
          .allMatch(sent -> sent.state().name().equals("SUCCESS"));
    }
    assertThat(cart.get("/cart/items/total/somebody").body()).contains("\"cartitemtotal\":100,");
  }

  private HttpResponse<String> add(String userid) {
    return cart.post("/cart/item/add" + userid, LINE);
  }

  private static void assertOk(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
  }
}
