package com.acme.shop.pos.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.events.SalePaid;
import com.acme.shop.events.SaleRefunded;
import com.acme.shop.lambda.runtime.Mode;
import com.acme.shop.money.Money;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking at sales, and taking them back. */
class ReceiptsTest {

  private static final String ID = "sale-0001";
  private static final String WHY = "{\"reason\":\" a scratch \"}";

  private final Till till = new Till(Mode.STRICT);

  @Test
  void a_terminal_sees_its_own_sales_and_staff_see_all() {
    till.checkout(Bodies.cash(ID)).is(200);
    till.receipt(ID).is(200);
    till.byStaff().receipt(ID).is(200);
    var foreign = till.by(Till.DENVER, "terminal").receipt(ID).is(404);
    var missing = till.receipt("sale-0009").is(404);
    assertThat(foreign.json()).isEqualTo(missing.json());
    till.by("walter", "customer").receipt(ID).is(403);
    till.by("", "").receipt(ID).is(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "with%20space", "../../../etc"})
  void what_can_be_no_id_is_not_looked_for(String id) {
    till.sales().refuse(id);
    till.receipt(id).is(404);
    till.byStaff().voidSale(id, "").is(404);
  }

  @Test
  void in_legacy_mode_everybody_sees_and_takes_back_every_sale() {
    var legacy = new Till(Mode.LEGACY).by("", "");
    var body = Bodies.with(Bodies.cash(ID), "'terminalId':'%s'".formatted(Till.BERLIN));
    legacy.checkout(body).is(200);
    legacy.receipt(ID).is(200);
    assertThat(legacy.voidSale(ID, "").ok().at("/takenBack/by").textValue()).isEqualTo("legacy");
  }

  @ParameterizedTest
  @CsvSource({
    "'',false",
    "*/*,false",
    "'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',true",
    "'text/html, application/json',false",
    "application/json,false"
  })
  void a_receipt_is_a_page_for_who_prefers_pages(String accept, boolean page) {
    till.checkout(Bodies.cash(ID)).is(200);
    var reply = till.receipt(ID, "accept", accept).is(200);
    assertThat(reply.header("content-type"))
        .contains(page ? "text/html; charset=utf-8" : "application/json");
    assertThat(reply.header("vary")).contains("accept");
    assertThat(reply.header("cache-control")).contains("no-store");
  }

  @Test
  void a_void_is_of_the_terminal_s_day_and_can_be_repeated() {
    till.checkout(Bodies.cash(ID)).is(200);
    till.byStaff().voidSale(ID, WHY).is(200).matches("voided");
    till.voidSale(ID, "").is(200).matches("voided");
    assertThat(till.refund(ID, "").is(409).json().get("detail").textValue()).contains("voided");
  }

  @Test
  void another_day_s_sale_is_refunded_not_voided() {
    till.checkout(Bodies.cash(ID)).is(200);
    till.pass(Duration.ofHours(1));
    assertThat(till.byStaff().voidSale(ID, "").is(409).json().get("detail").textValue())
        .contains("2026-11-20")
        .contains("2026-11-21");
    till.refund(ID, WHY).is(200).matches("refunded");
  }

  @Test
  void the_money_of_a_card_is_back_when_order_says_so() {
    String order = till.checkout(Bodies.card(ID)).is(202).json().get("orderId").textValue();
    till.happens(new SalePaid(order, ID, Money.of("62.50"), "tx-1"));
    till.byStaff().refund(ID, "").is(200).matches("refunded-card");
    till.happens(new SaleRefunded(order, ID, Money.of("62.50"), "tx-2"));
    assertThat(till.receipt(ID).ok().at("/takenBack/moneyReturned").booleanValue()).isTrue();
  }

  @Test
  void only_staff_take_sales_back() {
    till.checkout(Bodies.cash(ID)).is(200);
    till.voidSale(ID, "").is(403);
    till.refund(ID, "").is(403);
    till.by("", "").voidSale(ID, "").is(401);
    till.byStaff().voidSale("sale-0009", "").is(404);
    till.byStaff().refund("sale-0009", "").is(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"{\"reason\":7} | reason", "nonsense | body", "[] | body"})
  void a_reason_that_is_no_text_is_refused(String body, String field) {
    till.checkout(Bodies.cash(ID)).is(200);
    assertThat(till.byStaff().voidSale(ID, body).is(400).fields()).containsExactly(field);
    assertThat(till.refund(ID, body).is(400).fields()).containsExactly(field);
    var tooLong = "{\"reason\":\"%s\"}".formatted("r".repeat(201));
    assertThat(till.refund(ID, tooLong).is(400).fields()).containsExactly("reason");
    assertThat(till.receipt(ID).ok().get("status").textValue()).isEqualTo("completed");
  }
}
