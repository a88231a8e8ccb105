package com.acme.shop.order.lambda;

import static com.acme.shop.order.lambda.Requests.anOrder;
import static com.acme.shop.order.lambda.Requests.anOrderWith;
import static com.acme.shop.order.lambda.ServedOrders.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.events.Event;
import com.acme.shop.events.Event.Cause;
import com.acme.shop.events.EventConsumer.Outcome;
import com.acme.shop.events.OrderIds;
import com.acme.shop.events.SaleMade;
import com.acme.shop.events.SaleMade.SoldLine;
import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.runtime.Mode;
import com.acme.shop.local.emulators.EmbeddedTable;
import com.acme.shop.local.testing.ShopTemplate;
import com.acme.shop.money.Money;
import com.acme.shop.order.application.FollowSales;
import com.acme.shop.order.dynamodb.OrderTable;
import com.acme.shop.prices.Offer;
import com.acme.shop.prices.OfferTable;
import com.acme.shop.table.ShopTable;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Counts what each route asks of DynamoDB, and looks at what is left there. */
class OrderCallsIT {

  private final List<String> calls = Collections.synchronizedList(new ArrayList<>());

  private EmbeddedTable table;
  private DynamoDbClient client;
  private ServedOrders orders;
  private FollowSales sales;

  @BeforeEach
  void open() {
    table = EmbeddedTable.of(ShopTemplate.table());
    client = countingClient();
    var clock = InstantSource.system();
    var shopTable = new ShopTable(client, table.name());
    var offers = new OfferTable(shopTable);
    offers.put("mat", new Offer("Yoga Mat", Money.of("62.50"), "A mat"));
    offers.put("bike", new Offer("Fit Bike", Money.of("499.99"), ""));
    var store = new OrderTable(shopTable, clock, new SecureRandom());
    sales = new FollowSales(store, new SentMessages(), clock, "order-sales");
    orders = new ServedOrders(Mode.STRICT, clock, store, offers);
    orders.callAs("anna", "staff");
  }

  @AfterEach
  void close() {
    orders.close();
    client.close();
    table.close();
  }

  @Test
  void an_order_is_one_write_once_its_prices_are_known() {
    assertThat(callsOf(() -> place("walter")))
        .containsExactly("BatchGetItemRequest", "PutItemRequest");
    assertThat(callsOf(() -> place("walter"))).containsExactly("PutItemRequest");
  }

  @Test
  void an_order_with_a_key_is_one_transaction_and_its_repetition_one_call_more() {
    place("walter");
    assertThat(callsOf(() -> placeWithKey(anOrder()))).containsExactly("TransactWriteItemsRequest");
    assertThat(callsOf(() -> placeWithKey(anOrder())))
        .containsExactly("TransactWriteItemsRequest", "GetItemRequest");
    assertThat(callsOf(() -> placeWithKey(anOrderWith("/delivery", "\"instore\""))))
        .containsExactly("TransactWriteItemsRequest");
  }

  @Test
  void a_user_s_orders_and_one_order_are_one_call() throws IOException {
    String id = json(place("walter")).get("order_id").textValue();
    assertThat(callsOf(() -> orders.get("/order/walter"))).containsExactly("QueryRequest");
    assertThat(callsOf(() -> orders.get("/order/walter/" + id))).containsExactly("GetItemRequest");
    assertThat(callsOf(() -> orders.get("/order/walter/12345"))).isEmpty();
  }

  @Test
  void a_page_of_all_orders_is_four_calls_at_most() {
    IntStream.range(0, 20).forEach(i -> place("user" + i));
    assertThat(callsOf(() -> orders.get("/order/all"))).hasSize(16).containsOnly("QueryRequest");
    assertThat(callsOf(() -> orders.get("/order/all?limit=1"))).hasSizeBetween(1, 16);
  }

  @Test
  void a_cancel_is_a_read_and_a_write() throws IOException {
    String id = json(place("walter")).get("order_id").textValue();
    assertThat(callsOf(() -> orders.post("/order/" + id + "/cancel", "")))
        .containsExactly("GetItemRequest", "UpdateItemRequest");
    assertThat(callsOf(() -> orders.post("/order/" + id + "/cancel", "")))
        .containsExactly("GetItemRequest");
  }

  @Test
  void a_sale_is_a_look_a_write_and_a_look_for_strays() {
    assertThat(callsOfSale()).containsExactly("GetItemRequest", "PutItemRequest", "QueryRequest");
    assertThat(callsOfSale()).containsExactly("GetItemRequest", "QueryRequest");
  }

  private List<String> callsOfSale() {
    calls.clear();
    assertThat(sales.consume(aSale(), Log.of("order-sales", InstantSource.system())))
        .isEqualTo(new Outcome.Done());
    return List.copyOf(calls);
  }

  private static Event aSale() {
    var line = new SoldLine("mat", "Yoga Mat", 1, Money.of("62.50"));
    var sale =
        new SaleMade(
            OrderIds.tag("walter") + "-019aa4f3-6c80-7abc-8def-0123456789ab",
            "sale-0001",
            "terminal-1",
            "walter",
            List.of(line),
            Money.ZERO,
            Money.of("62.50"),
            Optional.empty());
    var cause = new Cause("correlation-1", Optional.empty());
    return Event.of(sale, Instant.parse("2026-11-21T06:00:00Z"), "pos-outbox", cause);
  }

  @Test
  void a_refused_request_is_no_call() {
    place("walter");
    assertThat(callsOf(() -> orders.post("/order/add/walter", "{}"))).isEmpty();
    assertThat(callsOf(() -> orders.post("/order/add/walter", anOrderWith("/total", "1"))))
        .isEmpty();
    orders.callAs("walter", "customer");
    assertThat(callsOf(() -> orders.get("/order/dwight"))).isEmpty();
    assertThat(callsOf(() -> orders.get("/order/all"))).isEmpty();
  }

  @Test
  void no_row_holds_a_card() {
    place("walter");
    placeWithKey(anOrder());
    String rows = table.client().scan(scan -> scan.tableName(table.name())).items().toString();
    assertThat(rows).contains("2222").doesNotContain(Requests.NUMBER, Requests.SECURITY_CODE);
  }

  private HttpResponse<String> place(String userid) {
    return orders.post("/order/add/" + userid, anOrder());
  }

  private HttpResponse<String> placeWithKey(String order) {
    return orders.post("/order/add/walter", order, "Idempotency-Key", "key-1");
  }

  private List<String> callsOf(Supplier<HttpResponse<String>> request) {
    calls.clear();
    assertThat(request.get().statusCode()).isLessThan(500);
    return List.copyOf(calls);
  }

  private DynamoDbClient countingClient() {
    var account = table.account();
    return DynamoDbClient.builder()
        .endpointOverride(table.endpoint())
        .region(Region.of(account.region()))
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(account.accessKey(), account.secretKey())))
        .overrideConfiguration(config -> config.addExecutionInterceptor(new Counting()))
        .build();
  }

  private final class Counting implements ExecutionInterceptor {

    @Override
    public void beforeTransmission(Context.BeforeTransmission call, ExecutionAttributes unused) {
      calls.add(call.request().getClass().getSimpleName());
    }
  }
}
