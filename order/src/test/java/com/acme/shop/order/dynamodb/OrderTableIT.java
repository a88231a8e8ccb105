package com.acme.shop.order.dynamodb;

import static com.acme.shop.order.domain.Histories.PAYMENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.local.emulators.EmbeddedTable;
import com.acme.shop.local.testing.ShopTemplate;
import com.acme.shop.order.application.Orders;
import com.acme.shop.order.application.Orders.OrderPage;
import com.acme.shop.order.application.Orders.Placement;
import com.acme.shop.order.application.OrdersContract;
import com.acme.shop.order.application.StoredOrder;
import com.acme.shop.order.domain.OrderEvent.Occasion;
import com.acme.shop.order.domain.OrderEvent.PaymentTaken;
import com.acme.shop.table.ShopTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future.State;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** The orders' contract on DynamoDB Local, in the table that the template describes. */
class OrderTableIT extends OrdersContract {

  private static final AttributeValue NONE = AttributeValue.fromS("");
  private static final int THREADS = 16;

  private final Random random = new Random(7);
  private EmbeddedTable table;

  @BeforeEach
  void createTable() {
    table = EmbeddedTable.of(ShopTemplate.table());
  }

  @AfterEach
  void dropTable() {
    table.close();
  }

  @Override
  protected Orders orders() {
    return orders(table.client());
  }

  private Orders orders(DynamoDbClient client) {
    return new OrderTable(new ShopTable(client, table.name()), clock, random);
  }

  @Override
  protected int strays(String orderId) {
    return (int) rows().stream().filter(row -> has(row, "PK", "ORDER_STRAY#" + orderId)).count();
  }

  @Test
  void rows_stand_under_the_prefixes_that_the_functions_roles_name() {
    orders().place(anOrderOf("walter"), aKey("walter", "key", "body"));
    orders().keepStray(aStray("12345"), A_DAY);
    assertThat(rows())
        .map(row -> row.getOrDefault("PK", NONE).s().replaceFirst("#.*", ""))
        .containsExactlyInAnyOrder("ORDER", "ORDER_KEY", "ORDER_STRAY");
    assertThat(rows())
        .map(row -> row.getOrDefault("GSI2PK", NONE).s())
        .filteredOn(pk -> !pk.isEmpty())
        .singleElement()
        .satisfies(pk -> assertThat(pk).matches("ORDER_OPEN#[0-3]"));
  }

  @Test
  void dynamodb_is_told_when_to_delete_a_key_and_a_stray() {
    long now = clock.instant().getEpochSecond();
    orders().place(anOrderOf("walter"), aKey("walter", "key", "body"));
    orders().keepStray(aStray("12345"), A_DAY);
    assertThat(rows())
        .filteredOn(row -> row.containsKey("expiresAt"))
        .hasSize(2)
        .allSatisfy(row ->
            assertThat(Long.parseLong(row.getOrDefault("expiresAt", NONE).n()))
                .isBetween(now + 24 * 3600, now + 24 * 3600 + 2));
  }

  @Test
  void a_key_that_is_past_its_time_is_a_new_one_although_its_row_is_still_there() {
    orders().place(anOrderOf("walter"), aKey("walter", "key", "body"));
    clock.pass(A_DAY.plusSeconds(1));
    var next = anOrderOf("walter");
    assertThat(orders().place(next, aKey("walter", "key", "other")))
        .isEqualTo(new Placement.Stored());
    assertThat(orders().place(anOrderOf("walter"), aKey("walter", "key", "other")))
        .isEqualTo(new Placement.Known(next.id()));
  }

  @Test
  void a_history_loses_nothing_when_sixteen_append_at_once() throws InterruptedException {
    String id = aPlacedOrderOf("walter").id();
    var wins = new AtomicInteger();
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      List<Callable<Boolean>> tasks =
          IntStream.range(0, THREADS)
              .<Callable<Boolean>>mapToObj(i -> () -> wins.addAndGet(appendPayment(id, i)) > 0)
              .toList();
      for (var done : threads.invokeAll(tasks)) {
        assertThat(done.state()).as(done.toString()).isEqualTo(State.SUCCESS);
      }
    }
    assertThat(wins).hasValue(1);
    assertThat(orders().find(id).orElseThrow().history()).hasSize(2);
  }

  /** Each with an event of its own: 1 for the one who was first. */
  private int appendPayment(String id, int thread) {
    var payment =
        new PaymentTaken(
            new Occasion(clock.instant(), "thread-" + thread),
            "transaction-1",
            PAYMENT.amount(),
            PAYMENT.message());
    StoredOrder order = orders().find(id).orElseThrow();
    return order.version() == 1 && orders().append(order, List.of(payment)).isPresent() ? 1 : 0;
  }

  @Test
  void an_order_is_placed_once_although_the_answer_to_its_writing_is_lost() {
    try (var client = client(new LostAnswer())) {
      var order = anOrderOf("walter");
      assertThat(orders(client).place(order, Optional.empty())).isEqualTo(new Placement.Stored());
      assertThat(orders().find(order.id())).contains(order);
    }
    try (var client = client(new LostAnswer())) {
      var order = anOrderOf("walter");
      assertThat(orders(client).place(order, aKey("walter", "key", "body")))
          .isIn(new Placement.Stored(), new Placement.Known(order.id()));
      assertThat(orders().find(order.id())).contains(order);
    }
  }

  @Test
  void thousands_of_orders_are_walked_in_pages_that_cost_few_calls() {
    var placed = new HashSet<String>();
    for (int i = 0; i < 2_000; i++) {
      placed.add(aPlacedOrderOf("user" + i % 700).id());
    }
    var calls = new Capacity();
    try (var client = client(calls)) {
      List<String> seen = new ArrayList<>();
      Optional<String> after = Optional.empty();
      do {
        calls.reset();
        OrderPage page = orders(client).all(after, 100);
        assertThat(calls.calls()).isLessThanOrEqualTo(4);
        assertThat(page.next().isEmpty() || page.orders().size() == 100).isTrue();
        page.orders().forEach(order -> seen.add(order.id()));
        after = page.next();
      } while (after.isPresent());
      assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(placed);
    }
  }

  @Test
  void a_user_s_page_costs_the_same_in_a_shop_of_any_size() {
    IntStream.range(0, 5).forEach(_ -> aPlacedOrderOf("walter"));
    double alone = costOfAPage("walter");
    // All of these share walter's partition at least once in sixteen.
    IntStream.range(0, 800).forEach(i -> aPlacedOrderOf("user" + i));
    assertThat(costOfAPage("walter")).isEqualTo(alone).isLessThanOrEqualTo(1.0);
  }

  private double costOfAPage(String userid) {
    var capacity = new Capacity();
    try (var client = client(capacity)) {
      assertThat(orders(client).ofUser(userid, Optional.empty(), 100).orders()).hasSize(5);
    }
    assertThat(capacity.calls()).isEqualTo(1);
    return capacity.units();
  }

  @Test
  void a_page_after_somebody_else_s_order_or_none_is_empty() {
    aPlacedOrderOf("walter");
    String other = aPlacedOrderOf("dwight").id();
    for (String after : List.of(other, "12345", "#")) {
      assertThat(orders().ofUser("walter", Optional.of(after), 10).orders()).isEmpty();
    }
    assertThat(orders().all(Optional.of("12345"), 10).orders()).isEmpty();
  }

  @Test
  void an_order_is_swept_whatever_the_fraction_of_its_second() {
    clock.pass(Duration.ofMillis(999));
    String id = aPlacedOrderOf("walter").id();
    assertThat(orders().open(clock.instant(), 10)).containsExactly(id);
  }

  private static boolean has(Map<String, AttributeValue> row, String name, String value) {
    return row.getOrDefault(name, NONE).s().equals(value);
  }

  private List<Map<String, AttributeValue>> rows() {
    return table.client().scan(scan -> scan.tableName(table.name())).items();
  }

  private DynamoDbClient client(ExecutionInterceptor interceptor) {
    var account = table.account();
    return DynamoDbClient.builder()
        .endpointOverride(table.endpoint())
        .region(Region.of(account.region()))
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(account.accessKey(), account.secretKey())))
        .overrideConfiguration(config -> config.addExecutionInterceptor(interceptor))
        .build();
  }

  /** Turns the first answer into a failure, after the server has done its work. */
  private static final class LostAnswer implements ExecutionInterceptor {

    private final AtomicBoolean lost = new AtomicBoolean();

    @Override
    public SdkHttpResponse modifyHttpResponse(
        Context.ModifyHttpResponse call, ExecutionAttributes unused) {
      return lost.getAndSet(true)
          ? call.httpResponse()
          : call.httpResponse().toBuilder().statusCode(500).build();
    }
  }

  /** Counts queries and what they cost. */
  private static final class Capacity implements ExecutionInterceptor {

    private int calls;
    private double units;

    void reset() {
      calls = 0;
    }

    int calls() {
      return calls;
    }

    double units() {
      return units;
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest call, ExecutionAttributes unused) {
      return call.request() instanceof QueryRequest query
          ? query.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build()
          : call.request();
    }

    @Override
    public void afterExecution(Context.AfterExecution call, ExecutionAttributes unused) {
      if (call.response() instanceof QueryResponse answer) {
        calls++;
        units += answer.consumedCapacity().capacityUnits();
      }
    }
  }
}
