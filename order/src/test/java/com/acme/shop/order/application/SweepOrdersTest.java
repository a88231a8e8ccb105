package com.acme.shop.order.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.events.ShipmentRequested;
import com.acme.shop.order.application.SweepOrders.Report;
import com.acme.shop.order.domain.OrderState.AwaitingPayment;
import com.acme.shop.order.domain.OrderState.Cancelled;
import com.acme.shop.order.domain.OrderState.Delivered;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SweepOrdersTest {

  private final OrderRoom room = new OrderRoom();

  @Test
  void an_order_whose_payment_was_never_heard_of_is_cancelled() {
    String id = room.anOrderAwaitingPayment();
    assertThat(room.sweep()).isEqualTo(new Report(1, 1));
    assertThat(room.state(id)).isInstanceOf(Cancelled.class);
    assertThat(room.sweep()).isEqualTo(new Report(0, 0));
  }

  @Test
  void a_young_order_is_left_alone() {
    String id = room.anOrderAwaitingPayment();
    room.clock.pass(OrderRoom.PATIENCE.minusSeconds(1));
    assertThat(room.sweepOrders.sweep("sweep-1", room.log)).isEqualTo(new Report(0, 0));
    assertThat(room.state(id)).isInstanceOf(AwaitingPayment.class);
  }

  @Test
  void a_paid_order_asks_for_its_shipment_again_with_the_same_message() {
    room.aPaidOrder();
    var asked = room.messages.take().getLast();
    room.sweep();
    assertThat(room.messages.all()).containsExactly(asked);
    assertThat(asked.data()).isInstanceOf(ShipmentRequested.class);
  }

  @Test
  void an_order_at_its_end_is_left_alone() {
    String id = room.aShippedOrder();
    room.consume(Reports.delivered(id));
    assertThat(room.sweep()).isEqualTo(new Report(0, 0));
    assertThat(room.state(id)).isInstanceOf(Delivered.class);
  }

  @Test
  void an_order_that_fails_does_not_stop_the_others_and_is_swept_the_next_time() {
    var ids = List.of(anOrderWithoutAKey(), anOrderWithoutAKey(), anOrderWithoutAKey());
    room.hooks.crashOnceAt(Point.BEFORE_SAVE);
    assertThat(room.sweep()).isEqualTo(new Report(3, 2));
    assertThat(room.state(ids.getFirst())).isInstanceOf(AwaitingPayment.class);
    assertThat(room.logged()).contains("order not swept", ids.getFirst());
    assertThat(room.sweep()).isEqualTo(new Report(1, 1));
  }

  @Test
  void a_run_counts_what_it_found_and_what_it_did() {
    anOrderWithoutAKey();
    anOrderWithoutAKey();
    room.hooks.crashOnceAt(Point.BEFORE_SAVE);
    room.sweep();
    assertThat(room.logged().lines().toList().getLast())
        .contains("orders swept", "\"OrdersStuck\":2", "\"OrdersSwept\":1", "\"service\"");
  }

  private String anOrderWithoutAKey() {
    var first = OrderRoom.aRequest();
    var keyless =
        new PlaceOrder.Request(first.purchase(), first.card(), "r", "c", Optional.empty());
    return ((PlaceOrder.Result.Placed) room.placeOrder.place(keyless, room.log)).order().id();
  }
}
