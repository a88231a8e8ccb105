package com.acme.shop.order.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.shop.events.CreditCardValidated;
import com.acme.shop.events.Event;
import com.acme.shop.events.EventConsumer.Outcome;
import com.acme.shop.events.RefundRequested;
import com.acme.shop.events.SaleMade;
import com.acme.shop.events.SalePaid;
import com.acme.shop.events.SaleRefunded;
import com.acme.shop.events.SaleRefused;
import com.acme.shop.events.ShipmentRequested;
import com.acme.shop.money.Money;
import com.acme.shop.order.application.Hooks.Crash;
import com.acme.shop.order.domain.Histories;
import com.acme.shop.order.domain.OrderEvent.Occasion;
import com.acme.shop.order.domain.OrderEvent.Placed;
import com.acme.shop.order.domain.OrderState.AwaitingPayment;
import com.acme.shop.order.domain.OrderState.Cancelled;
import com.acme.shop.order.domain.OrderState.Paid;
import com.acme.shop.order.domain.OrderState.Refunded;
import com.acme.shop.order.domain.Till.Tender;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FollowSalesTest {

  private static final Outcome DONE = new Outcome.Done();

  private final OrderRoom room = new OrderRoom();
  private final String id = room.theIdOfASale();

  @Test
  void a_sale_is_placed_as_it_was_made() {
    var sale = Reports.sold(id, Tender.CARD);
    assertThat(room.sell(id, Tender.CARD)).isEqualTo(DONE);
    assertThat(room.order(id))
        .extracting(StoredOrder::correlationId, order -> order.history().getFirst())
        .containsExactly(
            "correlation-1",
            new Placed(
                new Occasion(sale.time(), sale.id()), Histories.aSale("walter", Tender.CARD)));
    assertThat(room.messages.all()).isEmpty();
    assertThat(room.logged()).contains("order placed", "\"OrdersPlaced\":1");
  }

  @Test
  void a_cash_sale_is_paid_and_shipped_and_its_till_hears_nothing() {
    room.sell(id, Tender.CASH);
    assertThat(room.state(id)).isInstanceOf(Paid.class);
    assertThat(room.messages.data()).hasExactlyElementsOfTypes(ShipmentRequested.class);
    assertThat(room.logged()).contains("\"OrdersPaid\":1", "\"Revenue\":804.5");
  }

  @Test
  void the_till_hears_that_the_card_was_charged() {
    room.sell(id, Tender.CARD);
    room.consume(Reports.paid(id));
    assertThat(room.messages.data())
        .contains(new SalePaid(id, "sale-0001", Histories.TOTAL, "transaction-1"))
        .hasAtLeastOneElementOfType(ShipmentRequested.class)
        .hasSize(2);
  }

  @Test
  void the_till_hears_that_the_card_was_refused() {
    room.sell(id, Tender.CARD);
    room.consume(Reports.refused(id));
    assertThat(room.messages.data())
        .containsExactly(new SaleRefused(id, "sale-0001", "the card has expired"));
  }

  @Test
  void the_till_hears_that_the_order_was_swept_away() {
    room.sell(id, Tender.CARD);
    room.clock.pass(Duration.ofHours(2));
    room.sweep();
    assertThat(room.messages.data())
        .containsExactly(new SaleRefused(id, "sale-0001", "no payment was heard of in time"));
  }

  @Test
  void the_till_hears_that_the_money_is_back() {
    room.sell(id, Tender.CARD);
    room.consume(Reports.paid(id));
    room.messages.take();
    room.takeBack(id);
    assertThat(room.messages.data())
        .containsExactly(new RefundRequested(id, "transaction-1", Histories.TOTAL, "wrong size"));
    room.messages.take();
    room.consume(Reports.refunded(id));
    assertThat(room.messages.data())
        .containsExactly(new SaleRefunded(id, "sale-0001", Histories.TOTAL, "refund-1"));
  }

  @Test
  void cash_is_given_back_without_payment() {
    room.sell(id, Tender.CASH);
    room.messages.take();
    assertThat(room.takeBack(id)).isEqualTo(DONE);
    assertThat(room.state(id)).isInstanceOf(Refunded.class);
    assertThat(room.messages.data())
        .containsExactly(new SaleRefunded(id, "sale-0001", Histories.TOTAL, "cash-back-sale-0001"));
  }

  @Test
  void a_cash_order_that_its_customer_cancels_in_time_is_given_back_without_payment() {
    room.sell(id, Tender.CASH);
    room.cancel(id);
    room.consume(Reports.notShipped(id));
    assertThat(room.state(id)).isInstanceOf(Refunded.class);
    assertThat(room.messages.data()).doesNotHaveAnyElementsOfTypes(RefundRequested.class);
  }

  @Test
  void a_sale_made_twice_is_one_order() {
    room.sell(id, Tender.CASH);
    var sent = room.messages.take();
    var order = room.order(id);
    assertThat(room.sell(id, Tender.CASH)).isEqualTo(DONE);
    assertThat(room.order(id)).isEqualTo(order);
    assertThat(room.messages.all()).isEqualTo(sent);
  }

  @Test
  void a_sale_made_twice_at_once_is_one_order() {
    room.hooks.once(Point.BEFORE_SAVE, () -> room.sell(id, Tender.CASH));
    assertThat(room.sell(id, Tender.CASH)).isEqualTo(DONE);
    assertThat(room.order(id).history()).hasSize(2);
    assertThat(room.messages.byId()).hasSize(1);
  }

  @Test
  void a_verdict_that_comes_first_is_followed_once_the_order_is_there() {
    room.consume(Reports.paid(id));
    assertThat(room.sell(id, Tender.CARD)).isEqualTo(DONE);
    assertThat(room.state(id)).isInstanceOf(Paid.class);
  }

  @Test
  void a_verdict_that_is_kept_while_the_order_is_placed_is_followed() {
    room.hooks.once(Point.BEFORE_SAVE, () -> room.sell(id, Tender.CARD));
    assertThat(room.consume(Reports.paid(id))).isEqualTo(DONE);
    assertThat(room.state(id)).isInstanceOf(Paid.class);
  }

  @Test
  void an_order_that_is_placed_while_its_verdict_is_kept_follows_it() {
    room.hooks.once(Point.BEFORE_SAVE, () -> room.consume(Reports.paid(id)));
    assertThat(room.sell(id, Tender.CARD)).isEqualTo(DONE);
    assertThat(room.state(id)).isInstanceOf(Paid.class);
  }

  @Test
  void a_return_that_comes_before_its_sale_cancels_it() {
    assertThat(room.takeBack(id)).isEqualTo(DONE);
    room.sell(id, Tender.CARD);
    assertThat(room.state(id)).isInstanceOf(Cancelled.class);
    assertThat(room.messages.data())
        .containsExactly(new SaleRefused(id, "sale-0001", "wrong size"));
  }

  @ParameterizedTest
  @EnumSource(Point.class)
  void what_was_followed_from_strays_is_said_again_after_a_crash(Point point) {
    room.consume(Reports.refused(id));
    room.hooks.crashOnceAt(point);
    try {
      room.sell(id, Tender.CARD);
    } catch (Crash e) {
      assertThat(e).isNotNull();
    }
    room.sell(id, Tender.CARD);
    assertThat(room.messages.byId()).hasSize(1);
  }

  @Test
  void what_came_first_and_contradicts_the_sale_sends_it_where_people_look() {
    room.consume(Reports.report(aVerdictOn(Money.of("1.00")), 1));
    assertThat(room.sell(id, Tender.CARD))
        .isEqualTo(
            new Outcome.Never(
                "came before the order: CreditCardValidated: another amount was paid than the"
                    + " order's total"));
    assertThat(room.state(id)).isInstanceOf(AwaitingPayment.class);
  }

  private CreditCardValidated aVerdictOn(Money amount) {
    return new CreditCardValidated(id, true, 200, "ok", amount, "t-1");
  }

  @Test
  void what_is_kept_and_still_too_early_brings_the_sale_again() {
    room.consume(Reports.shipped(id));
    assertThat(room.sell(id, Tender.CARD)).isInstanceOf(Outcome.Later.class);
    room.consume(Reports.paid(id));
    assertThat(room.sell(id, Tender.CARD)).isEqualTo(DONE);
  }

  @Test
  void a_sale_whose_total_is_not_its_lines_is_never_handled() {
    var sold = (SaleMade) Reports.sold(id, Tender.CARD).data();
    assertThat(consume(with(sold, id, Money.of("1.00"))))
        .isEqualTo(new Outcome.Never("its total is not what its lines cost"));
    assertThat(room.stored.find(id)).isEmpty();
  }

  @Test
  void a_sale_whose_order_s_id_is_another_s_is_never_handled() {
    for (String other : List.of("12345", id.replaceFirst("^.", "g"), "0" + id)) {
      var sold = (SaleMade) Reports.sold(other, Tender.CARD).data();
      assertThat(consume(sold))
          .isEqualTo(new Outcome.Never("its order's id is not one of the buyer's"));
    }
  }

  @Test
  void an_order_of_the_net_is_not_taken_back_at_a_till() {
    String other = room.aPaidOrder();
    assertThat(room.takeBack(other))
        .isEqualTo(new Outcome.Never("the order was not sold at a till"));
  }

  @Test
  void a_crash_between_saving_and_sending_is_healed_by_the_sale_s_second_coming() {
    room.hooks.crashOnceAt(Point.BEFORE_SEND);
    assertThatThrownBy(() -> room.sell(id, Tender.CASH)).isInstanceOf(Crash.class);
    assertThat(room.messages.all()).isEmpty();
    room.sell(id, Tender.CASH);
    assertThat(room.messages.data()).hasExactlyElementsOfTypes(ShipmentRequested.class);
  }

  private Outcome consume(SaleMade sale) {
    Event event = Reports.report(sale, 0);
    return room.followSales.consume(event, room.log);
  }

  private static SaleMade with(SaleMade sale, String orderId, Money total) {
    return new SaleMade(
        orderId,
        sale.saleId(),
        sale.terminalId(),
        sale.userId(),
        sale.lines(),
        sale.discount(),
        total,
        sale.card());
  }
}
