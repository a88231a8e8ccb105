package com.acme.shop.cart.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.shop.cart.Cart;
import com.acme.shop.cart.Carts;
import com.acme.shop.cart.CartsContract;
import com.acme.shop.cart.Line;
import com.acme.shop.lambda.json.SpelledMoney;
import com.acme.shop.lambda.runtime.Ids;
import com.acme.shop.lambda.runtime.Unavailable;
import com.acme.shop.local.emulators.EmbeddedTable;
import com.acme.shop.local.testing.ShopTemplate;
import com.acme.shop.money.Money;
import com.acme.shop.table.ShopTable;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
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
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** The carts' contract on DynamoDB Local, in the table that the template describes. */
class CartTableIT extends CartsContract {

  private static final AttributeValue NONE = AttributeValue.fromS("");

  private final Ids revisions = new Ids(InstantSource.system(), RandomGenerator.getDefault());
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
  protected Carts carts() {
    return carts(table.client());
  }

  @Test
  void rows_stand_under_the_prefixes_that_the_function_s_role_names() {
    carts().add("walter", aLine("mat", 1));
    assertThat(rows())
        .map(row -> row.getOrDefault("PK", NONE).s())
        .hasSize(1)
        .allMatch(pk -> pk.matches("CART#[0-3]"));
  }

  @Test
  void a_cart_is_in_no_index_so_that_each_change_is_written_once() {
    carts().add("walter", aLine("mat", 1));
    carts().replace(GUEST, new Cart(List.of(aLine("mat", 1))));
    assertThat(rows())
        .hasSize(2)
        .allSatisfy(row -> assertThat(row.keySet()).noneMatch(name -> name.startsWith("GSI")));
  }

  @Test
  void dynamodb_is_told_when_to_delete_a_cart() {
    carts().add(GUEST, aLine("mat", 1));
    long expected = clock.instant().getEpochSecond() + 7 * 24 * 3600;
    assertThat(Long.parseLong(rows().getFirst().getOrDefault("expiresAt", NONE).n()))
        .isBetween(expected - 2, expected + 2);
  }

  @Test
  void a_hundred_of_the_longest_lines_fit_into_a_row() {
    var price = new SpelledMoney(Money.of("9999999.99"), "€".repeat(SpelledMoney.LONGEST), true);
    var lines =
        IntStream.range(0, 100)
            .mapToObj(i ->
                new Line(
                    "€".repeat(61) + (100 + i),
                    999,
                    "€".repeat(200),
                    price,
                    "€".repeat(300),
                    "€".repeat(500)))
            .toList();
    String userid = "€".repeat(128);
    carts().replace(userid, new Cart(lines));
    assertThat(carts().find(userid).lines()).isEqualTo(lines);
  }

  @Test
  void a_merge_that_crashes_before_its_write_is_done_by_the_next() {
    carts().add("walter", aLine("mat", 1));
    carts().add(GUEST, aLine("mat", 2));
    try (var client = client(new Crash(true))) {
      assertThatThrownBy(() -> carts(client).merge("walter", GUEST)).hasMessageContaining("crash");
    }
    assertThat(carts().find("walter").quantity()).isEqualTo(1);
    assertThat(carts().find(GUEST).quantity()).isEqualTo(2);
    carts().merge("walter", GUEST);
    assertThat(carts().find("walter").quantity()).isEqualTo(3);
  }

  @Test
  void a_merge_that_crashes_after_its_write_is_not_done_again() {
    carts().add(GUEST, aLine("mat", 2));
    try (var client = client(new Crash(false))) {
      assertThatThrownBy(() -> carts(client).merge("walter", GUEST)).hasMessageContaining("crash");
    }
    carts().merge("walter", GUEST);
    assertThat(carts().find("walter").quantity()).isEqualTo(2);
  }

  @Test
  void what_a_guest_adds_while_the_carts_are_merged_is_not_lost() {
    carts().add(GUEST, aLine("mat", 2));
    try (var client = client(afterRead(1, carts -> carts.add(GUEST, aLine("mat", 5))))) {
      carts(client).merge("walter", GUEST);
    }
    assertThat(carts().find("walter").quantity()).isEqualTo(7);
  }

  @Test
  void what_a_person_adds_while_the_carts_are_merged_is_not_lost() {
    carts().add("walter", aLine("bike", 1));
    carts().add(GUEST, aLine("mat", 2));
    try (var client = client(afterRead(1, carts -> carts.add("walter", aLine("bike", 5))))) {
      carts(client).merge("walter", GUEST);
    }
    assertThat(carts().find("walter").quantity()).isEqualTo(8);
  }

  @Test
  void a_merge_that_is_always_overtaken_gives_up_and_changes_nothing() {
    carts().add(GUEST, aLine("mat", 1));
    try (var client =
        client(afterRead(CartTable.TRIES, carts -> carts.add(GUEST, aLine("mat", 1))))) {
      assertThatThrownBy(() -> carts(client).merge("walter", GUEST))
          .isInstanceOf(Unavailable.class);
    }
    assertThat(carts().find("walter")).isEqualTo(Cart.EMPTY);
    assertThat(carts().find(GUEST).quantity()).isEqualTo(1 + CartTable.TRIES);
  }

  private Carts carts(DynamoDbClient client) {
    return new CartTable(new ShopTable(client, table.name()), clock, revisions::next);
  }

  private ExecutionInterceptor afterRead(int times, Consumer<Carts> change) {
    var left = new AtomicInteger(times);
    return new ExecutionInterceptor() {
      @Override
      public void afterExecution(Context.AfterExecution call, ExecutionAttributes unused) {
        if (call.request() instanceof BatchGetItemRequest && left.getAndDecrement() > 0) {
          change.accept(carts());
        }
      }
    };
  }

  /** The death of a function before or after its transaction. */
  private record Crash(boolean before) implements ExecutionInterceptor {

    @Override
    public void beforeExecution(Context.BeforeExecution call, ExecutionAttributes unused) {
      crash(before, call.request());
    }

    @Override
    public void afterExecution(Context.AfterExecution call, ExecutionAttributes unused) {
      crash(!before, call.request());
    }

    private static void crash(boolean now, SdkRequest request) {
      if (now && request instanceof TransactWriteItemsRequest) {
        throw new IllegalStateException("crash");
      }
    }
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

  private List<Map<String, AttributeValue>> rows() {
    return table.client().scan(scan -> scan.tableName(table.name())).items();
  }
}
