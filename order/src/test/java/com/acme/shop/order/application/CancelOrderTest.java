package com.acme.shop.order.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.events.ShipmentCancelRequested;
import com.acme.shop.order.application.CancelOrder.Request;
import com.acme.shop.order.application.CancelOrder.Result;
import com.acme.shop.order.domain.OrderState.AwaitingPayment;
import com.acme.shop.order.domain.OrderState.Cancelled;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CancelOrderTest {

  private final OrderRoom room = new OrderRoom();

  @Test
  void an_order_that_is_not_paid_is_cancelled() {
    String id = room.anOrderAwaitingPayment();
    assertThat(room.cancel(id)).isEqualTo(new Result.Cancelled(room.order(id)));
    assertThat(room.state(id)).isInstanceOf(Cancelled.class);
    assertThat(room.logged()).contains("\"OrdersCancelled\":1");
  }

  @Test
  void a_paid_order_asks_shipment_not_to_send_it() {
    String id = room.aPaidOrder();
    room.messages.take();
    assertThat(room.cancel(id)).isEqualTo(new Result.Cancelling(room.order(id)));
    assertThat(room.messages.data())
        .containsExactly(new ShipmentCancelRequested(id, "bought by mistake"));
  }

  @Test
  void to_cancel_again_is_the_same() {
    String id = room.aPaidOrder();
    assertThat(room.cancel(id)).isEqualTo(room.cancel(id));
    room.consume(Reports.notShipped(id));
    assertThat(room.cancel(id)).isEqualTo(new Result.Cancelled(room.order(id)));
    room.consume(Reports.refunded(id));
    assertThat(room.cancel(id)).isEqualTo(new Result.Cancelled(room.order(id)));
  }

  @Test
  void a_shipped_order_is_not_cancelled() {
    String id = room.aShippedOrder();
    assertThat(room.cancel(id)).isEqualTo(new Result.Refused("the order is on its way"));
  }

  @Test
  void an_order_that_is_paid_meanwhile_is_cancelled_as_a_paid_one() {
    String id = room.anOrderAwaitingPayment();
    room.hooks.once(Point.BEFORE_SAVE, () -> room.consume(Reports.paid(id)));
    assertThat(room.cancel(id)).isEqualTo(new Result.Cancelling(room.order(id)));
  }

  @Test
  void nobody_cancels_somebody_else_s_order() {
    String id = room.anOrderAwaitingPayment();
    assertThat(cancel(id, Optional.of("dwight"))).isEqualTo(new Result.Unknown());
    assertThat(room.state(id)).isInstanceOf(AwaitingPayment.class);
  }

  @Test
  void staff_cancels_anybody_s_order() {
    String id = room.anOrderAwaitingPayment();
    assertThat(cancel(id, Optional.empty())).isInstanceOf(Result.Cancelled.class);
  }

  @Test
  void an_order_that_is_not_there_is_unknown() {
    assertThat(room.cancel("12345")).isEqualTo(new Result.Unknown());
  }

  private Result cancel(String id, Optional<String> owner) {
    return room.cancelOrder.cancel(new Request(id, owner, "request-2", "reason"), room.log);
  }
}
