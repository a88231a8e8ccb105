package com.acme.shop.pos.application;

import static com.acme.shop.pos.application.SaleRoom.aCardSale;
import static com.acme.shop.pos.application.SaleRoom.aCashSale;
import static com.acme.shop.pos.domain.SaleHistories.TILL;
import static com.acme.shop.pos.domain.SaleHistories.TODAY;
import static com.acme.shop.pos.domain.SaleHistories.TOTAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.events.EventData;
import com.acme.shop.events.SaleMade;
import com.acme.shop.events.SalePaid;
import com.acme.shop.events.SaleRefunded;
import com.acme.shop.events.SaleRefused;
import com.acme.shop.events.SaleReturnRequested;
import com.acme.shop.events.ShipmentSent;
import com.acme.shop.lambda.runtime.Patience;
import com.acme.shop.money.Money;
import com.acme.shop.pos.domain.DayTotals;
import com.acme.shop.pos.domain.DayTotals.Sum;
import com.acme.shop.pos.domain.SaleState;
import com.acme.shop.pos.domain.SaleState.Completed;
import com.acme.shop.pos.domain.SaleState.Declined;
import com.acme.shop.pos.domain.SaleState.Refunded;
import com.acme.shop.pos.domain.SaleState.Voided;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FollowSaleTest {

  private static final String ID = "sale-0001";
  private static final TakeBack.Wish WISH = new TakeBack.Wish("staff-1", "why", "request-2");

  private final InMemorySales sales = new InMemorySales();
  private final SaleRoom room = new SaleRoom(sales);

  @Test
  void a_charged_card_is_counted_once() {
    var paid = paid(sold());
    assertThat(room.consume(paid)).isEqualTo("Done");
    assertThat(room.consume(paid)).isEqualTo("Done");
    assertThat(state()).isInstanceOf(Completed.class);
    assertThat(today().card().sold()).isEqualTo(new Sum(1, TOTAL));
  }

  @Test
  void a_refused_card_is_never_counted() {
    assertThat(room.consume(new SaleRefused(sold(), ID, "expired"))).isEqualTo("Done");
    assertThat(state()).isInstanceOf(Declined.class);
    assertThat(today()).isEqualTo(DayTotals.NONE);
  }

  @Test
  void money_that_comes_back_before_its_charge_is_heard_of_waits_and_is_not_lost() {
    String order = sold();
    assertThat(room.consume(refunded(order))).isEqualTo("Later");
    room.consume(paid(order));
    assertThat(room.consume(refunded(order))).isEqualTo("Done");
    assertThat(state())
        .isInstanceOfSatisfying(
            Refunded.class, refunded -> assertThat(refunded.returned()).isPresent());
    assertThat(today().card().net()).isZero();
    assertThat(room.consume(refunded(order))).isEqualTo("Done");
    assertThat(today().refunded()).isEqualTo(new Sum(1, TOTAL));
  }

  @Test
  void a_sale_that_was_voided_while_its_card_was_charged_is_not_counted() {
    String order = sold();
    room.takeBack.voidSale(ID, WISH, room.log);
    room.consume(paid(order));
    room.consume(refunded(order));
    assertThat(state())
        .isInstanceOfSatisfying(Voided.class, voided -> assertThat(voided.returned()).isPresent());
    assertThat(today()).isEqualTo(DayTotals.NONE);
  }

  @Test
  void what_is_of_no_sale_or_of_another_can_never_be_followed() {
    String order = sold();
    assertThat(room.consume(paid("another order"))).isEqualTo("Never");
    assertThat(room.consume(new SalePaid(order, "sale-0002", TOTAL, "t"))).isEqualTo("Never");
    assertThat(room.consume(new SalePaid(order, ID, Money.of("1.00"), "t"))).isEqualTo("Never");
    assertThat(room.consume(new ShipmentSent(order, "n"))).isEqualTo("Never");
    assertThat(sales.find(ID).orElseThrow().version()).isEqualTo(1);
  }

  @Test
  void cash_is_voided_today_and_refunded_on_any_day() {
    room.sell(aCashSale(ID));
    room.sell(aCashSale("sale-0002"));
    assertThat(room.takeBack.voidSale(ID, WISH, room.log).orElseThrow())
        .isInstanceOf(TakeBack.Result.TakenBack.class);
    room.now = room.now.plus(Duration.ofDays(1));
    assertThat(room.takeBack.voidSale("sale-0002", WISH, room.log).orElseThrow())
        .isInstanceOf(TakeBack.Result.Refused.class);
    assertThat(room.takeBack.refund("sale-0002", WISH, room.log).orElseThrow())
        .isInstanceOf(TakeBack.Result.TakenBack.class);
    assertThat(room.takeBack.refund("sale-0003", WISH, room.log)).isEmpty();
    assertThat(today().cash().voided()).isEqualTo(new Sum(1, TOTAL));
    assertThat(today().cash().net()).isEqualTo(TOTAL.cents());
    assertThat(sales.day(TILL, TODAY.plusDays(1)).cash().net()).isEqualTo(-TOTAL.cents());
  }

  @Test
  void order_hears_of_a_sale_and_of_its_return_but_not_of_what_it_said_itself() {
    String order = sold();
    var stored = sales.find(ID).orElseThrow();
    List<EventData> told = new ArrayList<>();
    var tell =
        new TellOrder(events -> events.forEach(event -> told.add(event.data())), "pos-outbox");
    tell.stored(stored);
    assertThat(told)
        .singleElement()
        .isInstanceOfSatisfying(
            SaleMade.class,
            made -> {
              assertThat(made.total()).isEqualTo(TOTAL);
              assertThat(made.userId()).isEqualTo("walter");
              assertThat(made.card().orElseThrow().lastFour()).isEqualTo("1111");
            });
    told.clear();
    room.consume(paid(order));
    tell.changed(sales.find(ID).orElseThrow());
    assertThat(told).isEmpty();
    room.takeBack.voidSale(ID, WISH, room.log);
    tell.changed(sales.find(ID).orElseThrow());
    tell.changed(sales.find(ID).orElseThrow());
    assertThat(told)
        .containsExactly(
            new SaleReturnRequested(order, ID, "why"), new SaleReturnRequested(order, ID, "why"));
  }

  @Test
  void the_till_waits_for_the_verdict_and_no_longer() {
    String order = sold();
    List<Duration> pauses = new ArrayList<>();
    var waiting =
        new AwaitCard(
            sales,
            new Patience(
                () -> room.now,
                pause -> {
                  pauses.add(pause);
                  room.now = room.now.plus(pause);
                  if (pauses.size() == 3) {
                    room.consume(paid(order));
                  }
                }));
    var stored = sales.find(ID).orElseThrow();
    assertThat(waiting.await(stored, Duration.ofMillis(400)).state())
        .isInstanceOf(SaleState.AwaitingCard.class);
    assertThat(waiting.await(stored, Duration.ofSeconds(4)).state()).isInstanceOf(Completed.class);
    assertThat(pauses).hasSize(3);
  }

  private String sold() {
    room.sell(aCardSale(ID));
    return sales.find(ID).orElseThrow().sale().orderId();
  }

  private static SalePaid paid(String order) {
    return new SalePaid(order, ID, TOTAL, "charge-1");
  }

  private static SaleRefunded refunded(String order) {
    return new SaleRefunded(order, ID, TOTAL, "return-1");
  }

  private SaleState state() {
    return sales.find(ID).orElseThrow().state();
  }

  private DayTotals today() {
    return sales.day(TILL, TODAY);
  }
}
