package com.acme.shop.order.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.shop.events.EventConsumer.Outcome;
import com.acme.shop.events.PaymentRequested;
import com.acme.shop.events.RefundRequested;
import com.acme.shop.events.ShipmentCancelRequested;
import com.acme.shop.events.ShipmentRequested;
import com.acme.shop.lambda.runtime.Unavailable;
import com.acme.shop.order.domain.Histories;
import com.acme.shop.order.domain.OrderState.AwaitingPayment;
import com.acme.shop.order.domain.OrderState.Paid;
import com.acme.shop.order.domain.OrderState.Refunding;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FollowOrderTest {

  private static final Outcome DONE = new Outcome.Done();

  private final OrderRoom room = new OrderRoom();

  @Test
  void a_payment_that_was_heard_of_asks_for_the_shipment() {
    String id = room.anOrderAwaitingPayment();
    room.messages.take();
    assertThat(room.consume(Reports.paid(id))).isEqualTo(DONE);
    assertThat(room.state(id)).isInstanceOf(Paid.class);
    assertThat(room.messages.data()).hasExactlyElementsOfTypes(ShipmentRequested.class);
  }

  @Test
  void a_duplicate_asks_again_and_stores_nothing() {
    String id = room.aPaidOrder();
    var before = room.order(id);
    var asked = room.messages.take().getLast();
    assertThat(room.consume(Reports.paid(id))).isEqualTo(DONE);
    assertThat(room.order(id)).isEqualTo(before);
    assertThat(room.messages.all()).containsExactly(asked);
  }

  @Test
  void what_comes_too_early_comes_later() {
    String id = room.anOrderAwaitingPayment();
    assertThat(room.consume(Reports.shipped(id)))
        .isEqualTo(new Outcome.Later("the order is not known to be paid yet"));
    assertThat(room.state(id)).isInstanceOf(AwaitingPayment.class);
  }

  @Test
  void a_contradiction_is_never_handled() {
    String id = room.aPaidOrder();
    assertThat(room.consume(Reports.paidByAnotherTransaction(id)))
        .isEqualTo(new Outcome.Never("the order is paid already, by another transaction"));
  }

  @Test
  void what_is_for_payment_or_shipment_is_never_handled_and_kept_nowhere() {
    String id = room.aPaidOrder();
    var forOthers =
        List.of(
            new PaymentRequested(id, OrderRoom.CARD, Histories.TOTAL),
            new PaymentRequested("12345", OrderRoom.CARD, Histories.TOTAL),
            new RefundRequested(id, "transaction-1", Histories.TOTAL, "why not"),
            new ShipmentRequested(id, "UPS/FEDEX", Optional.empty()),
            new ShipmentCancelRequested(id, "why not"));
    for (var data : forOthers) {
      assertThat(room.consume(Reports.report(data, 1)))
          .isEqualTo(new Outcome.Never(data.type().wireName() + " is not for orders"));
    }
    assertThat(room.stored.strays("12345")).isEmpty();
  }

  @Test
  void an_event_of_an_order_that_is_not_there_is_kept_and_done_with() {
    var stray = Reports.shipped("12345");
    assertThat(room.consume(stray)).isEqualTo(DONE);
    assertThat(room.stored.strays("12345")).containsExactly(stray);
    assertThat(room.logged()).contains("event of an order that is not there");
  }

  @Test
  void who_was_faster_is_taken_into_account() {
    String id = room.anOrderAwaitingPayment();
    room.hooks.once(Point.BEFORE_SAVE, () -> room.cancel(id));
    assertThat(room.consume(Reports.paid(id))).isEqualTo(DONE);
    assertThat(room.state(id)).isInstanceOf(Refunding.class);
    assertThat(room.messages.data())
        .hasExactlyElementsOfTypes(PaymentRequested.class, RefundRequested.class);
  }

  @Test
  void the_same_event_twice_at_once_happens_once() {
    String id = room.anOrderAwaitingPayment();
    room.hooks.once(Point.BEFORE_SAVE, () -> room.consume(Reports.paid(id)));
    assertThat(room.consume(Reports.paid(id))).isEqualTo(DONE);
    assertThat(room.order(id).history()).hasSize(2);
    assertThat(room.messages.byId()).hasSize(2);
  }

  @Test
  void an_order_that_others_change_all_the_time_is_unavailable() {
    String id = room.anOrderAwaitingPayment();
    var tries = new AtomicInteger();
    room.hooks.always(
        Point.BEFORE_SAVE,
        () -> {
          tries.incrementAndGet();
          room.stored.loseNextAppend();
        });
    assertThatThrownBy(() -> room.consume(Reports.paid(id))).isInstanceOf(Unavailable.class);
    assertThat(tries).hasValue(5);
    assertThat(room.state(id)).isInstanceOf(AwaitingPayment.class);
  }

  @Test
  void every_change_is_one_line_with_what_the_business_counts() {
    String id = room.aPaidOrder();
    room.consume(Reports.paid(id));
    assertThat(room.logged().lines()).hasSize(2);
    assertThat(room.logged().lines().toList().getFirst())
        .contains("order placed", "\"OrdersPlaced\":1", id);
    assertThat(room.logged().lines().toList().getLast())
        .contains(
            "\"message\":\"order paid\"",
            "\"status\":\"Paid\"",
            "\"OrdersPaid\":1",
            "\"Revenue\":804.5",
            "\"Dimensions\":[[\"service\"]]",
            id);
  }

  @Test
  void the_business_counts_how_orders_end() {
    String shipped = room.aShippedOrder();
    room.consume(Reports.delivered(shipped));
    var other = new OrderRoom();
    String givenBack = other.aPaidOrder();
    other.consume(Reports.notShipped(givenBack));
    other.consume(Reports.refunded(givenBack));
    var refused = new OrderRoom();
    refused.consume(Reports.refused(refused.anOrderAwaitingPayment()));
    assertThat(room.logged()).contains("\"OrdersShipped\":1", "\"OrdersDelivered\":1");
    assertThat(other.logged()).contains("order not shipped", "\"OrdersRefunded\":1");
    assertThat(refused.logged()).contains("\"OrdersRefused\":1");
  }
}
