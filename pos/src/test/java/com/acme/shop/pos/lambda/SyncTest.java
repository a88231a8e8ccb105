package com.acme.shop.pos.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.lambda.runtime.Mode;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyncTest {

  private static final String SOLD = "'soldAt':'2026-11-20T20:00:00Z'";

  private final Till till = new Till(Mode.STRICT);

  @AfterEach
  void no_card_is_logged() {
    till.assertNothingSecretLogged();
  }

  @Test
  void each_sale_has_its_own_outcome_in_the_order_sent() {
    till.sales().refuse("sale-busy");
    till.checkout(Bodies.cash("sale-used")).is(200);
    var used = Bodies.with(offline(Bodies.cash("sale-used")), "/lines/0/quantity", "5");
    var foreign = Bodies.with(offline(Bodies.cash("sale-else")), "'terminalId':'till-denver'");
    var reply =
        till.sync(
            Bodies.batch(
                offline(Bodies.cash("sale-good")),
                "7",
                Bodies.with(offline(Bodies.cash("sale-poor")), "/tender/tendered", "1"),
                offline(Bodies.cash("sale-busy")),
                "{\"saleId\":\"sale-void\",\"lines\":[{\"id\":\"mat\",\"quantity\":0}]}",
                offline(Bodies.card("sale-card")),
                used,
                foreign,
                offline(Bodies.cash("sale-last"))));
    reply.is(200).matches("synced");
    assertThat(till.log())
        .contains("\"SalesHandedIn\":9.0", "\"SalesRefused\":5.0", "\"SalesNotTaken\":1.0")
        .contains("sale not taken");
  }

  @Test
  void sales_that_are_handed_in_again_are_not_sold_again() {
    var batch = Bodies.batch(offline(Bodies.cash("sale-0001")), offline(Bodies.cash("sale-0001")));
    JsonNode first = till.sync(batch).ok();
    assertThat(first.at("/results/0")).isEqualTo(first.at("/results/1"));
    assertThat(till.sync(batch).ok()).isEqualTo(first);
    assertThat(till.report(Till.BERLIN, "2026-11-20").ok().get("count").intValue()).isEqualTo(1);
  }

  @Test
  void a_sale_whose_answer_was_lost_may_be_handed_in_as_one_made_offline() {
    String receipt = till.checkout(Bodies.with(Bodies.cash("sale-0001"), "'total':159.99")).body();
    var again = Bodies.with(offline(Bodies.cash("sale-0001")), "/lines/0/price", "60");
    var result = till.sync(Bodies.batch(again)).ok().at("/results/0");
    assertThat(result.get("status").intValue()).isEqualTo(200);
    assertThat(result.get("receipt").toString()).isEqualTo(receipt);
  }

  @Test
  void cash_counts_as_it_was_charged() {
    var cheap = Bodies.with(offline(Bodies.cash("sale-0001")), "/lines/0/price", "\"60.00\"");
    till.sync(Bodies.batch(cheap)).is(200);
    till.receipt("sale-0001").matches("offline");
  }

  static Stream<String> wrong() {
    return Stream.of(
        "/saleId | `` | saleId",
        "/saleId | 7 | saleId",
        "/soldAt | `` | soldAt",
        "/soldAt | 7 | soldAt",
        "/soldAt | \"yesterday\" | soldAt",
        "/soldAt | \"2026-11-20\" | soldAt",
        "/soldAt | \"2026-11-13T22:29:59Z\" | soldAt",
        "/soldAt | \"2026-11-20T22:35:01Z\" | soldAt",
        "/lines/0/price | -1 | lines[0].price",
        "/lines/0/price | 1000000 | lines[0].price",
        "/lines/0/id | \"unknown\" | lines[0].id",
        "/lines/0/quantity | 0 | lines[0].quantity",
        "/tender/tendered | 100 | tender.tendered");
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void a_wrong_field_is_refused_by_the_name_that_it_has_in_its_sale(String row) {
    String[] parts = row.split(" \\| ", 3);
    String value = parts[1].replace("`", "");
    var bad = Bodies.with(offline(Bodies.cash("sale-0001")), parts[0], value);
    var results =
        till.sync(Bodies.batch(bad, offline(Bodies.cash("sale-0002")))).ok().get("results");
    assertThat(results.at("/0/status").intValue()).isEqualTo(400);
    assertThat(results.at("/0/problem/errors").findValuesAsText("field")).containsExactly(parts[2]);
    assertThat(results.at("/1/status").intValue()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | sales",
        "{\"sales\":[]} | sales",
        "{\"sales\":{}} | sales",
        "{\"sales\":[{}],\"terminalId\":7} | terminalId",
        "nonsense | body",
        "[] | body"
      })
  void a_hand_in_that_is_broken_as_a_whole_is_refused(String body, String field) {
    assertThat(till.sync(body).is(400).fields()).containsExactly(field);
  }

  @Test
  void a_hundred_sales_are_as_many_as_come_at_once() {
    String[] sales =
        IntStream.range(0, 101)
            .mapToObj(i -> offline(Bodies.cash("sale-%04d".formatted(i))))
            .toArray(String[]::new);
    assertThat(till.sync(Bodies.batch(sales)).is(400).fields()).containsExactly("sales");
    sales[100] = "{}";
    String[] fewer = Stream.of(sales).limit(100).toArray(String[]::new);
    assertThat(till.sync(Bodies.batch(fewer)).ok().get("results")).hasSize(100);
  }

  @Test
  void a_terminal_hands_in_its_own_sales_only() {
    var batch = Bodies.with(Bodies.batch(offline(Bodies.cash("sale-0001"))), "'terminalId':'x'");
    till.sync(batch).is(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"STRICT", "LEGACY"})
  void who_is_no_terminal_names_one_for_all_or_in_each_sale(Mode mode) {
    var rig = new Till(mode).byStaff();
    var named = Bodies.with(offline(Bodies.cash("sale-0001")), "'terminalId':'till-denver'");
    var batch = Bodies.batch(named, offline(Bodies.cash("sale-0002")));
    var some = rig.sync(batch).ok().get("results");
    assertThat(some.at("/0/status").intValue()).isEqualTo(200);
    assertThat(some.at("/1/problem/errors").findValuesAsText("field"))
        .containsExactly("terminalId");
    var all = Bodies.with(batch, "'terminalId':'till-berlin'");
    var results = rig.sync(all).ok().get("results");
    assertThat(results.at("/0/receipt/terminalId").textValue()).isEqualTo(Till.DENVER);
    assertThat(results.at("/1/receipt/terminalId").textValue()).isEqualTo(Till.BERLIN);
  }

  private static String offline(String sale) {
    return Bodies.with(sale, SOLD);
  }
}
