package com.acme.shop.pos.application;

import static com.acme.shop.pos.application.SaleRoom.aCardSale;
import static com.acme.shop.pos.application.SaleRoom.aCashSale;
import static com.acme.shop.pos.domain.SaleHistories.NOON;
import static com.acme.shop.pos.domain.SaleHistories.TILL;
import static com.acme.shop.pos.domain.SaleHistories.TODAY;
import static com.acme.shop.pos.domain.SaleHistories.TOTAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.events.OrderIds;
import com.acme.shop.events.PaymentRequested;
import com.acme.shop.events.SalePaid;
import com.acme.shop.lambda.json.Violation;
import com.acme.shop.money.Money;
import com.acme.shop.pos.application.SaleRequest.Discount;
import com.acme.shop.pos.application.SaleRequest.Line;
import com.acme.shop.pos.application.SaleRequest.Pay;
import com.acme.shop.pos.application.SaleResult.Clash;
import com.acme.shop.pos.application.SaleResult.Differs;
import com.acme.shop.pos.application.SaleResult.Impossible;
import com.acme.shop.pos.application.SaleResult.Made;
import com.acme.shop.pos.application.SaleResult.NoTerminal;
import com.acme.shop.pos.domain.DayTotals;
import com.acme.shop.pos.domain.DayTotals.Sum;
import com.acme.shop.pos.domain.SaleState.AwaitingCard;
import com.acme.shop.pos.domain.SaleState.Completed;
import com.acme.shop.pos.domain.Terminal;
import com.acme.shop.prices.Offer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SellSaleTest {

  private final InMemorySales sales = new InMemorySales();
  private final SaleRoom room = new SaleRoom(sales);

  @Test
  void cash_is_counted_at_once_and_nobody_is_asked_for_a_payment() {
    var sale = made(aCashSale("sale-0001"));
    assertThat(sale.state()).isInstanceOf(Completed.class);
    assertThat(sale.sale().total()).isEqualTo(TOTAL);
    assertThat(OrderIds.isOne(sale.sale().orderId())).isTrue();
    assertThat(sale.sale().orderId()).startsWith(OrderIds.tag("walter"));
    assertThat(today().sold()).isEqualTo(new Sum(1, TOTAL));
    assertThat(room.sent).isEmpty();
  }

  @Test
  void a_card_is_not_counted_yet_and_goes_to_payment_alone() {
    var sale = made(aCardSale("sale-0001"));
    assertThat(sale.state()).isInstanceOf(AwaitingCard.class);
    assertThat(sale.toString()).doesNotContain("4111111111111111").contains("1111");
    assertThat(today()).isEqualTo(DayTotals.NONE);
    assertThat(room.sent)
        .singleElement()
        .satisfies(event ->
            assertThat(event.data())
                .isEqualTo(new PaymentRequested(sale.sale().orderId(), SaleRoom.CARD, TOTAL)));
  }

  @Test
  void a_repetition_is_the_same_sale_though_prices_changed_and_the_terminal_was_disabled() {
    var first = made(aCashSale("sale-0001"));
    room.catalog.put("mat", new Offer("Yoga Mat", Money.of("99.00"), ""));
    room.terminals.disable(TILL, NOON);
    assertThat(made(aCashSale("sale-0001"))).isEqualTo(first);
    assertThat(today().sold()).isEqualTo(new Sum(1, TOTAL));
    assertThat(room.sell(aCashSale("sale-0002"))).isEqualTo(new NoTerminal());
  }

  @Test
  void the_payment_of_a_repeated_sale_is_asked_for_again_until_it_is_decided() {
    var sale = made(aCardSale("sale-0001"));
    made(aCardSale("sale-0001"));
    assertThat(room.sent).hasSize(2);
    assertThat(room.sent.get(1)).isEqualTo(room.sent.get(0));
    room.consume(new SalePaid(sale.sale().orderId(), "sale-0001", TOTAL, "t"));
    made(aCardSale("sale-0001"));
    assertThat(room.sent).hasSize(2);
  }

  @Test
  void a_sale_id_belongs_to_one_request_of_one_terminal() {
    made(aCashSale("sale-0001"));
    assertThat(room.sell(with(aCashSale("sale-0001"), TILL, "other"))).isEqualTo(new Clash());
    var till = room.terminals.find(TILL).orElseThrow();
    room.terminals.add(new Terminal("till-2", "Back", till.zone(), NOON, Optional.empty()), "hash");
    assertThat(room.sell(with(aCashSale("sale-0001"), "till-2", "fingerprint")))
        .isEqualTo(new Clash());
    assertThat(room.sell(aCashSale("sale-0001"))).isEqualTo(new NoTerminal());
  }

  @Test
  void what_cannot_be_paid_is_impossible() {
    assertThat(violation(SaleRoom.aSale("sale-0001", new Pay.Cash(Money.of("114.99")))))
        .isEqualTo(new Violation("tender.tendered", "is less than the total: 115.00"));
    assertThat(violation(with(aCashSale("sale-0001"), new Discount.Amount(Money.of("125.01")))))
        .isEqualTo(new Violation("discount.amount", "is more than the basket costs: 125.00"));
    var all = new Discount.Percent(BigDecimal.valueOf(100));
    assertThat(violation(with(aCardSale("sale-0001"), all)).field()).isEqualTo("tender.type");
    assertThat(made(with(aCashSale("sale-0001"), all)).sale().total()).isEqualTo(Money.ZERO);
  }

  @Test
  void each_unknown_product_is_named() {
    var lines =
        List.of(
            new Line("mat", 1, Optional.empty()),
            new Line("boat", 1, Optional.empty()),
            new Line("boat", 2, Optional.of(Money.of("1.00"))));
    assertThat(room.sell(with(aCashSale("sale-0001"), lines, Optional.empty())))
        .isEqualTo(
            new Impossible(
                List.of(
                    new Violation("lines[1].id", "is no product of this shop"),
                    new Violation("lines[2].id", "is no product of this shop"))));
  }

  @Test
  void two_hundred_different_products_are_one_sale() {
    var lines =
        IntStream.range(0, 200)
            .mapToObj(i -> new Line("product-" + i, 1, Optional.<Money>empty()))
            .toList();
    lines.forEach(line -> room.catalog.put(line.id(), new Offer("", Money.of("0.50"), "")));
    assertThat(made(with(aCashSale("sale-0001"), lines, Optional.empty())).sale().subtotal())
        .isEqualTo(Money.of("100.00"));
  }

  @Test
  void a_terminal_that_believes_in_another_total_hears_by_how_much() {
    assertThat(room.sell(withTotal(aCashSale("sale-0001"), "110.00", Optional.empty())))
        .isEqualTo(
            new Differs(new Violation("total", "is 5.00 less than these products cost: 115.00")));
    made(withTotal(aCashSale("sale-0001"), "115.00", Optional.empty()));
    made(withTotal(aCashSale("sale-0002"), "110.00", Optional.of(NOON)));
  }

  @Test
  void offline_cash_counts_as_it_was_charged_on_the_day_on_which_it_was() {
    Instant yesterday = NOON.minus(Duration.ofDays(1));
    var lines = List.of(new Line("mat", 2, Optional.of(Money.of("60.00"))));
    var sale = made(with(aCashSale("sale-0001"), lines, Optional.of(yesterday))).sale();
    assertThat(sale.total()).isEqualTo(Money.of("110.00"));
    assertThat(sale.overCatalog()).isEqualTo(-500);
    assertThat(sale.day()).isEqualTo(TODAY.minusDays(1));
    assertThat(sales.day(TILL, TODAY.minusDays(1)).overCatalog()).isEqualTo(-500);
    assertThat(today()).isEqualTo(DayTotals.NONE);
  }

  @Test
  void a_price_that_the_terminal_says_counts_for_nothing_else() {
    var lines = List.of(new Line("mat", 2, Optional.of(Money.of("60.00"))));
    assertThat(made(with(aCashSale("sale-0001"), lines, Optional.empty())).sale().total())
        .isEqualTo(TOTAL);
    assertThat(made(with(aCardSale("sale-0002"), lines, Optional.of(NOON))).sale().total())
        .isEqualTo(TOTAL);
  }

  @Test
  void a_sale_is_handed_in_within_a_week() {
    var lines = aCashSale("sale-0001").lines();
    for (var bad : List.of(NOON.minus(Duration.ofDays(7)).minusMillis(1), NOON.plusSeconds(301))) {
      assertThat(violation(with(aCashSale("sale-0001"), lines, Optional.of(bad))).field())
          .isEqualTo("soldAt");
    }
    made(with(aCashSale("sale-0001"), lines, Optional.of(NOON.minus(Duration.ofDays(7)))));
    made(with(aCashSale("sale-0002"), lines, Optional.of(NOON.plusSeconds(300))));
  }

  private StoredSale made(SaleRequest request) {
    assertThat(room.sell(request)).isInstanceOf(Made.class);
    return sales.find(request.saleId()).orElseThrow();
  }

  private Violation violation(SaleRequest request) {
    return room.sell(request) instanceof Impossible(var violations)
        ? violations.getFirst()
        : new Violation("nothing", "is wrong");
  }

  private DayTotals today() {
    return sales.day(TILL, TODAY);
  }

  private static SaleRequest with(SaleRequest r, String terminal, String fingerprint) {
    return copy(r, terminal, r.lines(), r.discount(), r.total(), r.offline(), fingerprint);
  }

  private static SaleRequest with(SaleRequest r, Discount discount) {
    return copy(
        r, r.terminalId(), r.lines(), Optional.of(discount), r.total(), r.offline(), "fingerprint");
  }

  private static SaleRequest with(SaleRequest r, List<Line> lines, Optional<Instant> offline) {
    return copy(r, r.terminalId(), lines, r.discount(), r.total(), offline, "fingerprint");
  }

  private static SaleRequest withTotal(SaleRequest r, String total, Optional<Instant> offline) {
    var money = Optional.of(Money.of(total));
    return copy(r, r.terminalId(), r.lines(), r.discount(), money, offline, "fingerprint");
  }

  private static SaleRequest copy(
      SaleRequest r,
      String terminal,
      List<Line> lines,
      Optional<Discount> discount,
      Optional<Money> total,
      Optional<Instant> offline,
      String fingerprint) {
    return new SaleRequest(
        r.saleId(),
        terminal,
        r.customer(),
        lines,
        discount,
        r.pay(),
        total,
        offline,
        fingerprint,
        r.requestId(),
        r.correlationId());
  }
}
