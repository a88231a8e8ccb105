package com.acme.shop.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.shop.local.emulators.EmbeddedTable;
import com.acme.shop.local.testing.ShopTemplate;
import com.acme.shop.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** The table's calls on DynamoDB Local. */
class ShopTableIT {

  private static final Key A = new Key("T#1", "A");
  private static final Key B = new Key("T#1", "B");

  private EmbeddedTable embedded;
  private ShopTable table;

  @BeforeEach
  void create() {
    embedded = EmbeddedTable.of(ShopTemplate.table());
    table = new ShopTable(embedded.client(), embedded.name());
  }

  @AfterEach
  void drop() {
    embedded.close();
  }

  @Test
  void a_row_comes_back_as_it_was_put() {
    Row row =
        Row.builder()
            .text("name", "Größe")
            .number("count", 42)
            .money("price", Money.of("62.50"))
            .texts("tags", List.of("a", "b"))
            .build();
    table.put(A, row);
    for (Row found : List.of(table.get(A).orElseThrow(), table.getNow(A).orElseThrow())) {
      assertThat(found.text("name")).isEqualTo("Größe");
      assertThat(found.number("count")).isEqualTo(42);
      assertThat(found.money("price")).isEqualTo(Money.of("62.50"));
      assertThat(found.texts("tags")).containsExactly("a", "b");
      assertThat(found.optionalText("name")).contains("Größe");
      assertThat(found.optionalText("other")).isEmpty();
      assertThatThrownBy(() -> found.text("other"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("other");
    }
  }

  @Test
  void a_row_that_is_not_there_is_empty() {
    assertThat(table.get(A)).isEmpty();
    assertThat(table.getNow(A)).isEmpty();
  }

  @Test
  void a_put_replaces_and_a_removal_may_find_nothing() {
    table.put(A, row("1"));
    table.put(A, Row.builder().text("other", "2").build());
    assertThat(table.getNow(A).orElseThrow().optionalText("v")).isEmpty();
    table.remove(A);
    table.remove(A);
    assertThat(table.getNow(A)).isEmpty();
  }

  @Test
  void a_row_is_added_once_and_the_one_that_is_there_is_told() {
    assertThat(table.add(A, row("1"))).isEqualTo(new Attempt.Made(table.getNow(A).orElseThrow()));
    assertThat(table.add(A, row("2"))).isEqualTo(new Attempt.Refused(table.getNow(A)));
    assertThat(table.getNow(A).orElseThrow().text("v")).isEqualTo("1");
  }

  @Test
  void many_rows_are_read_at_once_and_missing_ones_left_out() {
    table.put(A, row("1"));
    table.put(B, row("2"));
    var found = table.getAllNow(List.of(A, B, new Key("T#2", "A")));
    assertThat(found).containsOnlyKeys(A, B);
    assertThat(found.values()).extracting(row -> row.text("v")).containsExactlyInAnyOrder("1", "2");
  }

  @ParameterizedTest
  @CsvSource({"0,1", "1,1", "2,1", "4,2", "5,2", "5,5", "5,6", "6,5"})
  void pages_hold_every_row_once_and_in_order(int rows, int limit) {
    IntStream.range(0, rows).forEach(i -> table.put(new Key("T#1", "k" + i), row("" + i)));
    table.put(new Key("T#2", "k0"), row("elsewhere"));
    List<String> seen = new ArrayList<>();
    Optional<String> after = Optional.empty();
    int pages = 0;
    do {
      Page page = table.query("T#1", after, limit);
      assertThat(page.rows()).hasSizeLessThanOrEqualTo(limit);
      page.rows().forEach(row -> seen.add(row.text("v")));
      after = page.next();
      pages++;
    } while (after.isPresent());
    assertThat(seen)
        .containsExactlyElementsOf(IntStream.range(0, rows).mapToObj(i -> "" + i).toList());
    assertThat(pages).isEqualTo(Math.max(1, (rows + limit - 1) / limit));
  }

  @Test
  void a_page_may_start_behind_a_row_that_is_gone() {
    table.put(new Key("T#1", "a"), row("a"));
    table.put(new Key("T#1", "c"), row("c"));
    assertThat(table.query("T#1", Optional.of("b"), 5).rows())
        .extracting(row -> row.text("v"))
        .containsExactly("c");
  }

  @Test
  void the_first_rows_of_a_partition_are_read_as_they_are_now() {
    IntStream.range(0, 3).forEach(i -> table.put(new Key("T#1", "k" + i), row("" + i)));
    table.put(new Key("T#2", "k0"), row("other"));
    assertThat(table.queryNow("T#1", 2)).extracting(row -> row.text("v")).containsExactly("0", "1");
    assertThat(table.queryNow("T#3", 2)).isEmpty();
  }

  @Test
  void a_page_that_DynamoDB_cuts_at_a_megabyte_has_a_next_one() {
    String large = "x".repeat(300 * 1024);
    IntStream.range(0, 5).forEach(i -> table.put(new Key("T#1", "k" + i), row(i + large)));
    Page first = table.query("T#1", Optional.empty(), 10);
    assertThat(first.rows()).hasSizeBetween(1, 4);
    Page second = table.query("T#1", first.next(), 10);
    assertThat(first.rows().size() + second.rows().size()).isEqualTo(5);
    assertThat(second.next()).isEmpty();
  }

  @Test
  void a_change_gives_the_row_as_it_is_now() {
    Change add =
        Change.of(A)
            .set("ADD #n :n SET t = :t")
            .name("#n", "count")
            .number(":n", 2)
            .text(":t", "x")
            .build();
    assertThat(table.change(add).orElseThrow().number("count")).isEqualTo(2);
    Row now = table.change(add).orElseThrow();
    assertThat(now.number("count")).isEqualTo(4);
    assertThat(now.text("t")).isEqualTo("x");
    assertThat(Key.of(now.attributes())).isEqualTo(A);
  }

  @Test
  void a_change_without_names_or_values_is_possible() {
    table.put(A, row("1"));
    Row now = table.change(Change.of(A).set("REMOVE v").build()).orElseThrow();
    assertThat(now.optionalText("v")).isEmpty();
  }

  @Test
  void a_change_whose_condition_fails_changes_nothing() {
    Change change =
        Change.of(A).set("SET v = :v").when("attribute_exists(PK)").text(":v", "2").build();
    assertThat(table.change(change)).isEmpty();
    assertThat(table.getNow(A)).isEmpty();
    table.put(A, row("1"));
    assertThat(table.change(change)).isPresent();
  }

  @Test
  void a_hundred_changes_at_once_lose_nothing() throws Exception {
    Change add = Change.of(A).set("ADD n :n").number(":n", 1).build();
    Callable<Optional<Row>> call = () -> table.change(add);
    try (var threads = Executors.newFixedThreadPool(16)) {
      for (var done : threads.invokeAll(IntStream.range(0, 100).mapToObj(_ -> call).toList())) {
        assertThat(done.get()).isPresent();
      }
    }
    assertThat(table.getNow(A).orElseThrow().number("n")).isEqualTo(100);
  }

  @Test
  void rows_are_added_all_or_none() {
    assertThat(table.addAll(Map.of(A, row("1")))).isTrue();
    assertThat(table.addAll(Map.of(A, row("2"), B, row("2")))).isFalse();
    assertThat(table.getNow(A).orElseThrow().text("v")).isEqualTo("1");
    assertThat(table.getNow(B)).isEmpty();
  }

  @Test
  void of_many_who_add_the_same_key_one_wins() throws Exception {
    Callable<Boolean> call = () -> table.addAll(Map.of(A, row("1")));
    int won = 0;
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var done : threads.invokeAll(IntStream.range(0, 20).mapToObj(_ -> call).toList())) {
        won += done.get() ? 1 : 0;
      }
    }
    assertThat(won).isEqualTo(1);
  }

  @Test
  void a_transaction_makes_every_kind_of_write() {
    Key c = new Key("T#1", "C");
    Key d = new Key("T#1", "D");
    table.put(B, row("old"));
    table.put(d, row("old"));
    boolean written =
        table.writeAll(
            List.of(
                new Write.Add(A, row("new")),
                new Write.Put(B, row("new")),
                new Write.Apply(Change.of(c).set("SET v = :v").text(":v", "new").build()),
                new Write.Remove(d, Optional.empty())));
    assertThat(written).isTrue();
    assertThat(table.query("T#1", Optional.empty(), 10).rows())
        .extracting(row -> row.text("v"))
        .containsExactly("new", "new", "new");
  }

  @Test
  void a_transaction_with_a_failed_condition_writes_nothing() {
    table.put(A, row("old"));
    Change isNew = Change.of(A).when("v = :v").text(":v", "new").build();
    for (Write refused :
        List.of(
            new Write.Add(A, row("2")),
            new Write.Apply(
                Change.of(A)
                    .set("SET v = :v")
                    .when("v = :w")
                    .text(":v", "2")
                    .text(":w", "x")
                    .build()),
            new Write.Remove(A, Optional.of(isNew)))) {
      assertThat(table.writeAll(List.of(new Write.Put(B, row("2")), refused))).isFalse();
      assertThat(table.getNow(B)).isEmpty();
      assertThat(table.getNow(A).orElseThrow().text("v")).isEqualTo("old");
    }
  }

  @Test
  void a_removal_whose_condition_holds_removes() {
    table.put(A, row("1"));
    Change isOne = Change.of(A).when("#v = :v").name("#v", "v").text(":v", "1").build();
    assertThat(table.writeAll(List.of(new Write.Remove(A, Optional.of(isOne))))).isTrue();
    assertThat(table.getNow(A)).isEmpty();
  }

  @Test
  @DisabledIfSystemProperty(
      named = "shop.aws",
      matches = "http.*",
      disabledReason = "moto does not know client request tokens")
  void a_transaction_that_the_sdk_repeats_is_made_once() {
    var flaky = new LostAnswer();
    try (var client = TableClients.watched(embedded, flaky)) {
      var add = new Write.Apply(Change.of(A).set("ADD n :n").number(":n", 1).build());
      assertThat(new ShopTable(client, embedded.name()).writeAll(List.of(add))).isTrue();
    }
    assertThat(flaky.lost).isTrue();
    assertThat(table.getNow(A).orElseThrow().number("n")).isEqualTo(1);
  }

  @Test
  void every_method_is_one_call() {
    var calls = new ConcurrentHashMap<String, Integer>();
    try (var client = TableClients.watched(embedded, new CallCounter(calls))) {
      var counted = new ShopTable(client, embedded.name());
      counted.put(A, row("1"));
      counted.get(A);
      counted.getNow(B);
      counted.getAllNow(List.of(A, B));
      counted.query("T#1", Optional.empty(), 1);
      counted.queryNow("T#1", 1);
      counted.queryOpen("I#1", "2", 1);
      counted.change(Change.of(A).set("ADD n :n").number(":n", 1).build());
      counted.addAll(Map.of(B, row("1")));
      counted.remove(A);
    }
    assertThat(calls)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "PutItem", 1,
                "GetItem", 2,
                "BatchGetItem", 1,
                "Query", 3,
                "UpdateItem", 1,
                "TransactWriteItems", 1,
                "DeleteItem", 1));
  }

  @Test
  void a_table_that_is_not_there_is_a_failure() {
    var other = new ShopTable(embedded.client(), "other");
    assertThatThrownBy(() -> other.get(A)).isInstanceOf(DynamoDbException.class);
  }

  private static Row row(String value) {
    return Row.builder().text("v", value).build();
  }

  /** The first write reaches the table, and its answer does not come back. */
  private static final class LostAnswer implements ExecutionInterceptor {

    private final AtomicBoolean lost = new AtomicBoolean();

    @Override
    public SdkHttpResponse modifyHttpResponse(
        Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
      return lost.getAndSet(true)
          ? context.httpResponse()
          : context.httpResponse().toBuilder().statusCode(503).build();
    }
  }

  @Test
  void rows_whose_keys_begin_alike_come_last_first_page_by_page() {
    for (String sk : List.of("a-1", "a-2", "a-3", "b-1", "")) {
      table.put(new Key("T#1", sk.isEmpty() ? "A" : sk), Row.builder().text("n", sk).build());
    }
    var first = table.queryDown("T#1", "a-", Optional.empty(), 2);
    assertThat(first.rows()).map(row -> row.text("n")).containsExactly("a-3", "a-2");
    var second = table.queryDown("T#1", "a-", first.next(), 2);
    assertThat(second.rows()).map(row -> row.text("n")).containsExactly("a-1");
    assertThat(second.next()).isEmpty();
  }

  @Test
  void a_refused_transaction_tells_which_row_each_write_has_met() {
    table.put(A, Row.builder().text("n", "first").build());
    Row row = Row.builder().text("n", "second").build();
    var isOther = Change.of(B).when("n = :n").text(":n", "other").build();
    var refusals =
        table.refusals(
            List.of(
                new Write.Add(A, row),
                new Write.Add(new Key("T#1", "C"), row),
                new Write.Exchange(B, row, isOther)));
    assertThat(refusals).containsOnlyKeys(0, 2);
    assertThat(refusals.getOrDefault(0, Optional.empty()).orElseThrow().text("n"))
        .isEqualTo("first");
    assertThat(refusals).containsEntry(2, Optional.empty());
    assertThat(table.get(new Key("T#1", "C"))).isEmpty();
  }

  @Test
  void rows_of_the_index_of_what_is_open_come_in_order_up_to_a_key() {
    for (String since : List.of("3", "1", "2")) {
      Row row = Row.builder().text("GSI2PK", "OPEN").text("GSI2SK", since).text("n", "x").build();
      table.put(new Key("T#1", since), row);
    }
    assertThat(table.queryOpen("OPEN", "3", 10))
        .map(row -> row.text("SK"))
        .containsExactly("1", "2");
    assertThat(table.queryOpen("OPEN", "9", 1)).singleElement().matches(row -> !row.has("n"));
  }

  @Test
  void maps_and_long_decimals_come_back_as_they_were_put() {
    var exact = new BigDecimal("1795240800.123456789");
    Row part = Row.builder().decimal("t", exact).said("s", "said").said("none", "").build();
    table.put(A, Row.builder().maps("parts", List.of(part, part)).build());
    assertThat(table.getNow(A).orElseThrow().maps("parts")).containsExactly(part, part);
    assertThat(part.decimal("t")).isEqualTo(exact);
    assertThat(part.has("none")).isFalse();
  }
}
