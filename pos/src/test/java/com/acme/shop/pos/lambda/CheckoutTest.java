package com.acme.shop.pos.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.events.Event;
import com.acme.shop.events.PaymentRequested;
import com.acme.shop.events.SalePaid;
import com.acme.shop.events.SaleRefused;
import com.acme.shop.lambda.runtime.Mode;
import com.acme.shop.money.Money;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckoutTest {

  private static final String ID = "sale-0001";

  private final Till till = new Till(Mode.STRICT);

  @AfterEach
  void no_card_is_logged() {
    till.assertNothingSecretLogged();
  }

  @Test
  void a_cash_sale_is_settled_at_once() {
    till.checkout(Bodies.with(Bodies.cash(ID), "'customer':'walter','total':'159.99'"))
        .is(200)
        .matches("cash");
    assertThat(till.sent()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"{\"percent\":10},discount-percent", "{\"amount\":\"9.99\"},discount-amount"})
  void a_discount_is_a_share_or_an_amount(String discount, String golden) {
    var body = Bodies.with(Bodies.cash(ID), "/discount", discount);
    till.checkout(body).is(200).matches(golden);
  }

  @Test
  void a_card_sale_is_pending_until_the_verdict_is_in() {
    Reply reply = till.checkout(Bodies.card(ID)).is(202);
    reply.matches("pending");
    assertThat(reply.header("location")).contains("/pos/sales/" + ID);
    assertThat(reply.header("retry-after")).contains("1");
    till.receipt(ID).is(200).matches("pending");
  }

  @Test
  void a_card_sale_is_settled_when_the_verdict_comes_in_time() {
    till.answerCardsBy(CheckoutTest::paid);
    Reply reply = till.checkout(Bodies.card(ID)).is(200);
    reply.matches("card");
    assertThat(reply.header("location")).isEmpty();
    assertThat(reply.header("retry-after")).isEmpty();
  }

  @Test
  void a_declined_card_is_a_receipt_too() {
    till.answerCardsBy(
        event -> new SaleRefused(event.data().orderId(), ID, "card is not supported"));
    till.checkout(Bodies.card(ID)).is(200).matches("declined");
  }

  @Test
  void payment_gets_the_whole_card_and_the_terminal_four_digits() {
    String body = till.checkout(Bodies.card(ID)).is(202).body();
    assertThat(till.sent())
        .singleElement()
        .satisfies(event -> {
          var card = ((PaymentRequested) event.data()).card();
          assertThat(card.number()).isEqualTo(Bodies.NUMBER);
          assertThat(card.cvv()).isEqualTo(Bodies.SECURITY_CODE);
        });
    assertThat(body).contains("************2222").doesNotContain(Bodies.NUMBER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'CARD','card':{'Type':'Visa','Number':'4222222222222','ExpiryMonth':12,"
            + "'ExpiryYear':2030,'CVV':'zq#7'}}",
        "{'Type':'card','Card':{'type':'Visa','number':4222222222222,'expMonth':12,"
            + "'expYear':30,'ccv':'739'}}"
      })
  void a_card_is_read_in_every_spelling_and_is_the_same_card(String tender) {
    till.checkout(Bodies.card(ID)).is(202);
    till.checkout(Bodies.with(Bodies.card(ID), "/tender", tender.replace('\'', '"'))).is(202);
  }

  @Test
  void a_body_may_say_that_it_is_a_form() {
    till.checkout(Bodies.cash(ID), "content-type", "application/x-www-form-urlencoded").is(200);
  }

  @Test
  void a_repetition_gets_the_same_receipt_whatever_a_sale_costs_or_may_do_by_then() {
    String first = till.checkout(Bodies.cash(ID)).is(200).body();
    till.disable(Till.BERLIN);
    assertThat(till.checkout(Bodies.with(Bodies.cash(ID), "'total':1")).is(200).body())
        .isEqualTo(first);
  }

  @Test
  void an_id_is_for_one_sale_and_tells_nobody_else_of_it() {
    till.checkout(Bodies.cash(ID)).is(200);
    var other = Bodies.with(Bodies.cash(ID), "/lines/0/quantity", "3");
    assertThat(till.checkout(other).is(422).fields()).containsExactly("saleId");
    var foreign = till.by(Till.DENVER, "terminal").checkout(Bodies.cash(ID)).is(422);
    assertThat(foreign.fields()).containsExactly("saleId");
    assertThat(foreign.body()).doesNotContain("mat").doesNotContain(Till.BERLIN);
  }

  @Test
  void another_total_is_refused_with_the_difference() {
    var reply = till.checkout(Bodies.with(Bodies.cash(ID), "'total':150")).is(409);
    assertThat(reply.json().get("detail").textValue()).contains("9.99 less").contains("159.99");
    till.receipt(ID).is(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sale-0001", "\"sale-0001\""})
  void the_idempotency_key_is_the_sale_s_id(String key) {
    till.checkout(Bodies.cash(ID), "idempotency-key", key).is(200);
    till.checkout(Bodies.with(Bodies.cash(ID), "/saleId", ""), "idempotency-key", key).is(200);
    till.receipt(ID).is(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sale-0002", "short", "\"", "with space", "ümlaut-00"})
  void another_idempotency_key_is_refused(String key) {
    var reply = till.checkout(Bodies.cash(ID), "idempotency-key", key).is(400);
    assertThat(reply.fields()).containsExactly("Idempotency-Key");
  }

  @Test
  void a_key_that_cannot_be_an_id_stands_in_for_none() {
    var reply =
        till.checkout(Bodies.with(Bodies.cash(ID), "/saleId", ""), "idempotency-key", "x y");
    assertThat(reply.is(400).fields()).containsExactly("Idempotency-Key");
    reply = till.checkout(Bodies.with(Bodies.cash(ID), "/saleId", ""), "idempotency-key", "x");
    assertThat(reply.is(400).fields()).containsExactly("Idempotency-Key");
  }

  static Stream<String> wrong() {
    return Stream.of(
        "/saleId | `` | saleId",
        "/saleId | \"short\" | saleId",
        "/saleId | \"has space 1\" | saleId",
        "/saleId | [] | saleId",
        "/terminalId | 7 | terminalId",
        "/terminalId | \"%s\" | terminalId".formatted("t".repeat(65)),
        "/customer | \"%s\" | customer".formatted("c".repeat(129)),
        "/customer | \"tab\\there\" | customer",
        "/customer | {} | customer",
        "/lines | `` | lines",
        "/lines | [] | lines",
        "/lines | {} | lines",
        "/lines | [%s] | lines".formatted("{},".repeat(200) + "{}"),
        "/lines | [7] | lines[0],lines[0].id,lines[0].quantity",
        "/lines/0/id | `` | lines[0].id",
        "/lines/0/id | \"%s\" | lines[0].id".formatted("i".repeat(65)),
        "/lines/0/id | \"unknown\" | lines[0].id",
        "/lines/1/quantity | `` | lines[1].quantity",
        "/lines/1/quantity | 0 | lines[1].quantity",
        "/lines/1/quantity | 10000 | lines[1].quantity",
        "/lines/1/quantity | 1.5 | lines[1].quantity",
        "/discount | 5 | discount,discount.percent",
        "/discount | {} | discount.percent",
        "/discount | {\"percent\":0} | discount.percent",
        "/discount | {\"percent\":100.01} | discount.percent",
        "/discount | {\"percent\":1.005} | discount.percent",
        "/discount | {\"percent\":-1} | discount.percent",
        "/discount | {\"amount\":-1} | discount.amount",
        "/discount | {\"amount\":1.005} | discount.amount",
        "/discount | {\"amount\":1,\"percent\":1} | discount.amount",
        "/discount | {\"amount\":160} | discount.amount",
        "/tender | `` | tender,tender.type",
        "/tender | \"cash\" | tender,tender.type",
        "/tender/type | `` | tender.type",
        "/tender/type | \"cheque\" | tender.type",
        "/tender/tendered | `` | tender.tendered",
        "/tender/tendered | \"much\" | tender.tendered",
        "/tender/tendered | -1 | tender.tendered",
        "/tender/tendered | 159.98 | tender.tendered",
        "/tender/tendered | 1e14 | tender.tendered",
        "/total | \"dear\" | total",
        "/total | -1 | total");
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void a_wrong_field_of_a_cash_sale_is_refused_by_name(String row) {
    String[] parts = row.split(" \\| ", 3);
    var reply = till.checkout(change(Bodies.cash(ID), parts)).is(400);
    assertThat(reply.fields()).containsExactly(parts[2].split(","));
    till.receipt(ID).is(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "/tender/card | `` | tender.card.number",
        "/tender/card | \"4222222222222\" | tender.card",
        "/tender/card/number | `` | tender.card.number",
        "/tender/card/number | \"42222222222\" | tender.card.number",
        "/tender/card/type | \"4222222222222\" | tender.card.type",
        "/tender/card/expMonth | 100 | tender.card.expMonth",
        "/tender/card/expYear | \"soon\" | tender.card.expYear",
        "/tender/card/ccv | `` | tender.card.ccv",
        "/discount | {\"percent\":100} | tender.type"
      })
  void a_wrong_field_of_a_card_sale_is_refused_by_name(String at, String value, String field) {
    var reply = till.checkout(change(Bodies.card(ID), at, value)).is(400);
    assertThat(reply.fields()).contains(field);
    assertThat(reply.body()).doesNotContain("4222");
    till.receipt(ID).is(404);
  }

  @Test
  void every_violation_is_named_at_once() {
    var reply = till.checkout("{\"lines\":[{},{\"id\":\"mat\",\"quantity\":0}],\"total\":-1}");
    assertThat(reply.is(400).fields())
        .containsExactly(
            "saleId",
            "lines[0].id",
            "lines[0].quantity",
            "lines[1].quantity",
            "tender",
            "tender.type",
            "total");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "[]", "{} {}"})
  void a_body_that_is_none_is_refused(String body) {
    assertThat(till.checkout(body).is(400).fields()).containsExactly("body");
  }

  @Test
  void a_terminal_sells_for_itself_only() {
    var body = Bodies.with(Bodies.cash(ID), "'terminalId':'%s'".formatted(Till.BERLIN));
    till.by(Till.DENVER, "terminal").checkout(body).is(403);
    till.by(Till.BERLIN, "terminal").checkout(body).is(200);
  }

  @Test
  void staff_say_for_which_terminal() {
    till.byStaff();
    assertThat(till.checkout(Bodies.cash(ID)).is(400).fields()).containsExactly("terminalId");
    var body = Bodies.with(Bodies.cash(ID), "'terminalId':'%s'".formatted(Till.DENVER));
    assertThat(till.checkout(body).ok().get("terminalId").textValue()).isEqualTo(Till.DENVER);
  }

  @ParameterizedTest
  @CsvSource({"walter,customer,403", "'','',401"})
  void nobody_else_sells(String who, String role, int status) {
    till.by(who, role).checkout(Bodies.cash(ID)).is(status);
  }

  @Test
  void a_terminal_that_is_disabled_or_unknown_sells_no_more() {
    till.by("till-nowhere", "terminal").checkout(Bodies.cash(ID)).is(403);
    till.disable(Till.BERLIN);
    till.by(Till.BERLIN, "terminal").checkout(Bodies.cash(ID)).is(403);
  }

  @Test
  void a_store_that_is_busy_is_not_the_terminal_s_fault() {
    till.sales().refuse(ID);
    assertThat(till.checkout(Bodies.cash(ID)).is(503).header("retry-after")).contains("1");
  }

  @Test
  void in_legacy_mode_the_body_says_which_terminal_sells() {
    var legacy = new Till(Mode.LEGACY).by("", "");
    assertThat(legacy.checkout(Bodies.cash(ID)).is(400).fields()).containsExactly("terminalId");
    var body = Bodies.with(Bodies.cash(ID), "'terminalId':'%s'".formatted(Till.BERLIN));
    legacy.checkout(body).is(200);
  }

  static SalePaid paid(Event event) {
    return new SalePaid(event.data().orderId(), ID, Money.of("62.50"), "tx-1");
  }

  private static String change(String body, String... parts) {
    return Bodies.with(body, parts[0].strip(), parts[1].strip().replace("`", ""));
  }
}
