package com.acme.shop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terminals in a strict shop: every route, every refusal. */
class PosIT {

  private static final int GOOD = 2099;
  private static final int PAST = 2018;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static ShopUnderTest shop;
  private static Till till;

  @BeforeAll
  static void openTill() {
    shop = ShopUnderTest.strict();
    till = Till.registeredAt(shop);
    // The catalog's prices reach the till a moment after the catalog has them.
    await().atMost(PATIENCE).until(() -> till.checkout(till.cashSale()).statusCode() == 200);
  }

  @Test
  void a_cash_sale_is_paid_at_once_and_its_change_is_counted() {
    var sale = till.cashSale();
    JsonNode receipt = till.sell(sale);
    assertThat(receipt.get("status").textValue()).isEqualTo("completed");
    assertThat(receipt.get("total").decimalValue()).isEqualByComparingTo(till.total());
    assertThat(receipt.at("/tender/change").decimalValue()).isEqualByComparingTo("5");
    assertThat(receipt.at("/lines/0/amount").decimalValue()).isEqualByComparingTo(till.total());
    assertThat(receipt.get("offline").booleanValue()).isFalse();
    assertThat(till.receipt(sale.get("saleId").textValue())).isEqualTo(receipt);
  }

  @Test
  void a_sale_becomes_an_order_that_the_customer_took_with_him() {
    var customer = Ordering.newCustomer(shop);
    var receipt = till.sell(till.cashSaleWith(sale -> sale.put("customer", customer.userid())));
    JsonNode order = awaitOrder(customer, receipt, "delivered");
    assertThat(order.get("delivery").textValue()).isEqualTo("instore");
    assertThat(order.get("total").decimalValue()).isEqualByComparingTo(till.total());
  }

  private static JsonNode awaitOrder(Ordering customer, JsonNode receipt, String status) {
    return customer.awaitStatus(receipt.get("orderId").textValue(), status);
  }

  @Test
  void a_card_sale_answers_with_its_payment_or_says_where_to_look() {
    JsonNode receipt = settled(till.cardSale(GOOD));
    assertThat(receipt.get("status").textValue()).isEqualTo("completed");
    assertThat(receipt.at("/payment/success").booleanValue()).isTrue();
    assertThat(receipt.at("/payment/transactionID").textValue()).isNotBlank();
    assertThat(receipt.at("/tender/card/number").textValue()).isEqualTo("************2222");
  }

  @Test
  void an_expired_card_is_declined_and_the_receipt_says_why() {
    JsonNode receipt = settled(till.cardSale(PAST));
    assertThat(receipt.get("status").textValue()).isEqualTo("declined");
    assertThat(receipt.at("/payment/success").booleanValue()).isFalse();
    assertThat(receipt.at("/payment/message").textValue()).isNotBlank();
  }

  private static JsonNode settled(ObjectNode sale) {
    var response = till.checkout(sale);
    assertThat(response.statusCode()).as(response.body()).isIn(200, 202);
    String saleId = sale.get("saleId").textValue();
    if (response.statusCode() == 202) {
      assertThat(response.headers().firstValue("location")).hasValue("/pos/sales/" + saleId);
      assertThat(response.headers().firstValue("retry-after")).isPresent();
      assertThat(Json.of(response).get("status").textValue()).isEqualTo("pending");
    }
    return await()
        .atMost(PATIENCE)
        .until(
            () -> till.receipt(saleId),
            receipt -> !receipt.path("status").asText().equals("pending"));
  }

  @Test
  void a_discount_lowers_what_is_paid_to_the_cent() {
    var percent = till.sell(till.cashSaleWith(s -> s.putObject("discount").put("percent", 12.5)));
    BigDecimal off =
        till.total().multiply(new BigDecimal("0.125")).setScale(2, RoundingMode.HALF_UP);
    assertThat(percent.get("discount").decimalValue()).isEqualByComparingTo(off);
    assertThat(percent.get("total").decimalValue())
        .isEqualByComparingTo(till.total().subtract(off));
    var amount = till.sell(till.cashSaleWith(s -> s.putObject("discount").put("amount", 1.1)));
    assertThat(amount.get("total").decimalValue())
        .isEqualByComparingTo(till.total().subtract(new BigDecimal("1.10")));
  }

  @Test
  void a_sale_that_is_sent_twice_is_sold_once() {
    var own = Till.registeredAt(shop);
    var sale = own.cashSale();
    var first = own.checkout(sale);
    var again = own.checkout(sale);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(Json.of(again)).isEqualTo(Json.of(first));
    assertThat(own.report().get("count").intValue()).isEqualTo(1);
    sale.withObject("/tender").put("tendered", 9_999);
    var other = own.checkout(sale);
    assertThat(other.statusCode()).as(other.body()).isEqualTo(422);
    assertThat(Json.of(other).at("/errors/0/field").textValue()).isEqualTo("saleId");
  }

  @Test
  void the_idempotency_key_is_the_sale_id() {
    var sale = till.cashSale();
    String saleId = sale.get("saleId").textValue();
    assertThat(till.checkout(sale, "Idempotency-Key", saleId).statusCode()).isEqualTo(200);
    var other = till.checkout(till.cashSale(), "Idempotency-Key", Till.saleId());
    assertThat(other.statusCode()).as(other.body()).isEqualTo(400);
  }

  @Test
  void sales_made_offline_are_handed_in_together_and_repeatedly() {
    var own = Till.registeredAt(shop);
    Instant soldAt = Instant.now().minusSeconds(3_600).truncatedTo(ChronoUnit.MILLIS);
    ObjectNode good = offline(own.cashSale(), soldAt);
    ObjectNode cheaper = offline(own.cashSale(), soldAt.plusSeconds(60));
    ((ObjectNode) cheaper.at("/lines/0")).put("price", own.product().get("price").asDouble() - 1);
    ObjectNode bad = offline(own.cashSale(), soldAt);
    ((ObjectNode) bad.at("/lines/0")).put("quantity", 0);
    for (int time = 0; time < 2; time++) {
      var response = own.inOldSpellings().sync(good, bad, cheaper);
      JsonNode results = Json.of(response).get("results");
      assertThat(results).map(r -> r.get("status").intValue()).containsExactly(200, 400, 200);
      assertThat(results.at("/1/problem/errors/0/field").textValue())
          .isEqualTo("lines[0].quantity");
      JsonNode receipt = results.at("/2/receipt");
      assertThat(receipt.get("offline").booleanValue()).isTrue();
      assertThat(receipt.get("total").decimalValue())
          .isEqualByComparingTo(own.total().subtract(BigDecimal.TWO));
      assertThat(Instant.parse(receipt.get("soldAt").textValue()))
          .isEqualTo(Instant.parse(cheaper.get("soldAt").textValue()));
    }
    JsonNode report = reportOf(own, soldAt);
    assertThat(report.get("count").intValue()).isEqualTo(2);
    assertThat(report.get("gross").decimalValue())
        .isEqualByComparingTo(own.total().add(own.total()).subtract(BigDecimal.TWO));
  }

  private static ObjectNode offline(ObjectNode sale, Instant soldAt) {
    ((ObjectNode) sale.at("/lines/0")).put("price", till.product().get("price").decimalValue());
    return sale.put("soldAt", soldAt.toString());
  }

  /** An hour ago may have been yesterday. */
  private static JsonNode reportOf(Till own, Instant soldAt) {
    var day = soldAt.atZone(ZoneId.of("Europe/Berlin")).toLocalDate();
    return Json.of(own.shop().get("/pos/terminals/" + own.id() + "/report?day=" + day));
  }

  @Test
  void more_than_a_hundred_sales_at_once_are_a_400() {
    JsonNode[] sales =
        IntStream.range(0, 101)
            .mapToObj(_ -> offline(till.cashSale(), Instant.now()))
            .toArray(JsonNode[]::new);
    var response = till.sync(sales);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Json.of(response).at("/errors/0/field").textValue()).isEqualTo("sales");
  }

  @Test
  void the_day_s_report_agrees_with_the_receipts() {
    var own = Till.registeredAt(shop);
    JsonNode kept = own.sell(own.cashSale());
    JsonNode voided = own.sell(own.cashSale());
    JsonNode refunded = own.sell(own.cashSale());
    assertThat(own.takeBack("void", voided.get("saleId").textValue()).statusCode()).isEqualTo(200);
    assertThat(own.takeBack("refund", refunded.get("saleId").textValue()).statusCode())
        .isEqualTo(200);
    JsonNode report = own.report();
    BigDecimal one = kept.get("total").decimalValue();
    assertThat(report.get("count").intValue()).isEqualTo(3);
    assertThat(report.get("gross").decimalValue())
        .isEqualByComparingTo(one.multiply(new BigDecimal("3")));
    assertThat(report.at("/voids/amount").decimalValue()).isEqualByComparingTo(one);
    assertThat(report.at("/refunds/amount").decimalValue()).isEqualByComparingTo(one);
    assertThat(report.get("net").decimalValue()).isEqualByComparingTo(one);
    assertThat(report.at("/tenders/cash/net").decimalValue()).isEqualByComparingTo(one);
    assertThat(report.get("firstSaleAt")).isEqualTo(kept.get("soldAt"));
    assertThat(report.get("lastSaleAt")).isEqualTo(refunded.get("soldAt"));
  }

  @Test
  void a_refunded_card_gets_its_money_back_and_the_order_says_so() {
    var customer = Ordering.newCustomer(shop);
    var receipt = settled(till.cardSale(GOOD).put("customer", customer.userid()));
    awaitOrder(customer, receipt, "delivered");
    String saleId = receipt.get("saleId").textValue();
    var answer = till.takeBack("refund", saleId);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(Json.of(answer).get("status").textValue()).isEqualTo("refunded");
    await()
        .atMost(PATIENCE)
        .until(() -> till.receipt(saleId).at("/takenBack/moneyReturned").asBoolean());
    awaitOrder(customer, receipt, "Refunded");
    assertThat(till.takeBack("refund", saleId).statusCode()).isEqualTo(200);
  }

  @Test
  void a_voided_sale_cannot_be_refunded_and_the_refusal_says_why() {
    String saleId = till.sell(till.cashSale()).get("saleId").textValue();
    assertThat(till.takeBack("void", saleId).statusCode()).isEqualTo(200);
    assertThat(till.takeBack("void", saleId).statusCode()).isEqualTo(200);
    var refusal = till.takeBack("refund", saleId);
    assertThat(refusal.statusCode()).isEqualTo(409);
    assertThat(Json.of(refusal).get("detail").textValue()).isNotBlank();
    assertThat(till.takeBack("refund", "no-such-sale").statusCode()).isEqualTo(404);
  }

  @Test
  void a_receipt_can_be_printed() {
    String saleId = till.sell(till.cashSale()).get("saleId").textValue();
    HttpResponse<String> page = till.shop().get("/pos/sales/" + saleId, "Accept", "text/html");
    assertThat(page.headers().firstValue("content-type").orElse("")).startsWith("text/html");
    assertThat(page.headers().firstValue("content-security-policy").orElse(""))
        .contains("default-src 'none'")
        .doesNotContain("unsafe-inline");
    assertThat(page.body()).contains("<title>", saleId).doesNotContain("<script");
  }

  @Test
  void another_terminal_s_sales_are_none_of_its_business() {
    var other = Till.registeredAt(shop);
    String saleId = till.sell(till.cashSale()).get("saleId").textValue();
    assertThat(other.shop().get("/pos/sales/" + saleId).statusCode()).isEqualTo(404);
    assertThat(other.shop().get("/pos/terminals/" + till.id() + "/report").statusCode())
        .isEqualTo(404);
    assertThat(
            other
                .checkout(other.cashSaleWith(sale -> sale.put("terminalId", till.id())))
                .statusCode())
        .isEqualTo(403);
    assertThat(other.checkout(other.cashSaleWith(sale -> sale.put("saleId", saleId))).statusCode())
        .isEqualTo(422);
    assertThat(other.shop().post("/pos/sales/" + saleId + "/refund", "").statusCode())
        .isEqualTo(403);
  }

  @Test
  void only_staff_and_terminals_come_in() {
    var customer = Person.registeredAt(shop).at(shop);
    Stream.of("/pos/checkout", "/pos/sync")
        .forEach(path -> {
          assertThat(shop.post(path, "{}").statusCode()).as(path).isEqualTo(401);
          assertThat(customer.post(path, "{}").statusCode()).as(path).isEqualTo(403);
        });
    Stream.of("/pos/terminals", "/pos/terminals/x/disable", "/pos/sales/x/void")
        .forEach(path -> {
          assertThat(shop.post(path, "{}").statusCode()).as(path).isEqualTo(401);
          assertThat(till.shop().post(path, "{}").statusCode()).as(path).isEqualTo(403);
        });
    assertThat(till.shop().get("/pos/terminals").statusCode()).isEqualTo(403);
    assertThat(till.shop().get("/users").statusCode()).isEqualTo(403);
    assertThat(till.shop().get("/order/all").statusCode()).isEqualTo(403);
  }

  @Test
  void staff_sells_for_a_terminal_that_it_names() {
    var unnamed = till.staff().post("/pos/checkout", till.cashSale().toString());
    assertThat(unnamed.statusCode()).isEqualTo(400);
    assertThat(Json.of(unnamed).at("/errors/0/field").textValue()).isEqualTo("terminalId");
    var named = till.cashSaleWith(sale -> sale.put("terminalId", till.id()));
    assertThat(till.staff().post("/pos/checkout", named.toString()).statusCode()).isEqualTo(200);
  }

  @Test
  void a_disabled_terminal_is_out() {
    var own = Till.registeredAt(shop);
    var path = "/pos/terminals/" + own.id() + "/disable";
    assertThat(own.staff().post(path, "").statusCode()).isEqualTo(200);
    assertThat(own.staff().post(path, "").statusCode()).isEqualTo(200);
    var disabled = Till.signIn(shop, own.id(), own.secret());
    var wrong = Till.signIn(shop, till.id(), "wrong");
    var unknown = Till.signIn(shop, "nobody", "wrong");
    assertThat(Stream.of(disabled, wrong, unknown).map(HttpResponse::statusCode)).containsOnly(401);
    assertThat(Stream.of(disabled, wrong, unknown).map(r -> Json.of(r).get("detail")).distinct())
        .hasSize(1);
    assertThat(terminals(own)).contains("\"disabled\"");
    assertThat(own.staff().post("/pos/terminals/nobody/disable", "").statusCode()).isEqualTo(404);
  }

  private static String terminals(Till own) {
    var all = Json.of(own.staff().get("/pos/terminals?limit=100")).get("data");
    assertThat(all.toString()).doesNotContain(own.secret(), "secret");
    return Stream.of(all)
        .flatMap(data -> data.valueStream())
        .filter(terminal -> terminal.get("terminalId").textValue().equals(own.id()))
        .findFirst()
        .orElseThrow()
        .toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/saleId | \"x\" | saleId",
        "/lines | [] | lines",
        "/lines/0/id | \"no-such-product\" | lines[0].id",
        "/lines/0/quantity | 0 | lines[0].quantity",
        "/lines/0/quantity | \"many\" | lines[0].quantity",
        "/tender | \"cash\" | tender",
        "/tender/type | \"shells\" | tender.type",
        "/tender/tendered | \"much\" | tender.tendered",
        "/tender/tendered | 0.01 | tender.tendered",
        "/discount | {\"percent\":101} | discount.percent",
        "/discount | {\"amount\":99999} | discount.amount",
        "/customer | {} | customer",
        "/total | \"much\" | total",
      })
  void a_bad_sale_is_a_400_that_names_the_field(String pointer, String value, String field) {
    var sale = till.cashSale();
    int slash = pointer.lastIndexOf('/');
    ((ObjectNode) sale.at(pointer.substring(0, slash)))
        .set(pointer.substring(slash + 1), Json.of(value));
    var response = till.checkout(sale);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    assertThat(Json.of(response).at("/errors/0/field").textValue()).isEqualTo(field);
  }

  @Test
  void a_total_that_differs_is_a_409_that_says_by_how_much() {
    var dearer = till.total().add(new BigDecimal("1.25"));
    var response = till.checkout(till.cashSaleWith(sale -> sale.put("total", dearer)));
    assertThat(response.statusCode()).isEqualTo(409);
    assertThat(Json.of(response).get("detail").textValue()).contains("1.25 more");
  }

  @Test
  void a_report_of_no_day_is_a_400_and_of_no_terminal_a_404() {
    var noDay = till.shop().get("/pos/terminals/" + till.id() + "/report?day=yesterday");
    assertThat(noDay.statusCode()).isEqualTo(400);
    assertThat(Json.of(noDay).at("/errors/0/field").textValue()).isEqualTo("day");
    assertThat(till.staff().get("/pos/terminals/nobody/report").statusCode()).isEqualTo(404);
  }
}
