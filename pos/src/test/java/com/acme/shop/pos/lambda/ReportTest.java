package com.acme.shop.pos.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.events.SalePaid;
import com.acme.shop.lambda.runtime.Mode;
import com.acme.shop.money.Money;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {

  private final Till till = new Till(Mode.STRICT);

  @Test
  void a_day_is_told_by_tender() {
    till.checkout(Bodies.with(Bodies.cash("sale-0001"), "'discount':{'percent':10}")).is(200);
    till.checkout(Bodies.cash("sale-0002")).is(200);
    till.checkout(Bodies.cash("sale-0003")).is(200);
    String order = till.checkout(Bodies.card("sale-0004")).is(202).json().get("orderId").asText();
    till.happens(new SalePaid(order, "sale-0004", Money.of("62.50"), "tx-1"));
    till.checkout(Bodies.card("sale-0005")).is(202);
    till.byStaff().voidSale("sale-0002", "").is(200);
    till.refund("sale-0003", "").is(200);
    till.report(Till.BERLIN, "2026-11-20").is(200).matches("report");
  }

  @Test
  void a_day_without_sales_came_to_nothing() {
    till.report(Till.BERLIN, "2026-11-19").is(200).matches("report-empty");
  }

  @Test
  void today_is_the_terminal_s() {
    assertThat(till.report(Till.BERLIN, "").ok().get("day").textValue()).isEqualTo("2026-11-20");
    till.pass(Duration.ofHours(1));
    assertThat(till.report(Till.BERLIN, "").ok().get("day").textValue()).isEqualTo("2026-11-21");
    till.byStaff();
    assertThat(till.report(Till.DENVER, "").ok().get("day").textValue()).isEqualTo("2026-11-20");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"yesterday", "2026-13-01", "2026-02-30", "2026-1-1", "+2026-01-01", "20261120"})
  void a_bad_day_is_refused(String day) {
    assertThat(till.report(Till.BERLIN, day).is(400).fields()).containsExactly("day");
  }

  @Test
  void a_terminal_sees_its_own_report_and_staff_see_all() {
    till.report(Till.DENVER, "").is(404);
    till.byStaff().report(Till.DENVER, "").is(200);
    till.report("till-nowhere", "").is(404);
    till.by("walter", "customer").report(Till.BERLIN, "").is(403);
    till.by("", "").report(Till.BERLIN, "").is(401);
    new Till(Mode.LEGACY).by("", "").report(Till.BERLIN, "").is(200);
  }

  @Test
  void a_disabled_terminal_s_report_stays() {
    till.disable(Till.BERLIN);
    till.report(Till.BERLIN, "").is(200);
  }
}
