package com.acme.shop.order.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.events.Card;
import com.acme.shop.events.Event;
import com.acme.shop.events.PaymentRequested;
import com.acme.shop.order.application.Orders.IdempotencyKey;
import com.acme.shop.order.application.PlaceOrder.Request;
import com.acme.shop.order.application.PlaceOrder.Result;
import com.acme.shop.order.domain.Histories;
import com.acme.shop.order.domain.OrderEvent;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlaceOrderTest {

  private static final Card OTHER_CARD = new Card("Visa", "4111111111111111", 2031, 1, "321");

  private final OrderRoom room = new OrderRoom();

  @Test
  void an_order_is_stored_and_its_payment_asked_for() {
    String id = room.anOrderAwaitingPayment();
    var placed = (OrderEvent.Placed) room.order(id).history().getFirst();
    assertThat(placed.purchase()).isEqualTo(Histories.aPurchase("walter"));
    assertThat(placed.occasion().causedBy()).isEqualTo("request-1");
    assertThat(room.messages.all())
        .containsExactly(
            new Event(
                Event.idOf(new PaymentRequested(id, OrderRoom.CARD, Histories.TOTAL)),
                placed.occasion().at(),
                "test",
                "correlation-1",
                Optional.empty(),
                new PaymentRequested(id, OrderRoom.CARD, Histories.TOTAL)));
  }

  @Test
  void the_same_request_again_is_the_same_order_and_the_same_message() {
    String id = room.anOrderAwaitingPayment();
    assertThat(room.anOrderAwaitingPayment()).isEqualTo(id);
    assertThat(room.messages.all()).hasSize(2);
    assertThat(room.messages.byId()).hasSize(1);
  }

  @Test
  void a_repeated_request_s_correlation_id_is_that_of_the_first() {
    String id = room.anOrderAwaitingPayment();
    var first = room.messages.take();
    place(with(OrderRoom.CARD, "request-9", "correlation-9"));
    assertThat(room.messages.all()).isEqualTo(first);
    assertThat(room.order(id).correlationId()).isEqualTo("correlation-1");
  }

  @Test
  void the_payment_is_asked_for_again_by_the_card_of_the_repeated_request() {
    String id = room.anOrderAwaitingPayment();
    place(with(OTHER_CARD, "request-1", "correlation-1"));
    assertThat(room.messages.data().getLast())
        .isEqualTo(new PaymentRequested(id, OTHER_CARD, Histories.TOTAL));
  }

  @Test
  void an_order_that_is_paid_does_not_ask_for_its_payment_again() {
    String id = room.aPaidOrder();
    room.messages.take();
    assertThat(place(OrderRoom.aRequest())).isEqualTo(new Result.Placed(room.order(id)));
    assertThat(room.messages.all()).isEmpty();
  }

  @Test
  void a_key_that_was_used_for_another_order_clashes_and_asks_for_nothing() {
    room.anOrderAwaitingPayment();
    room.messages.take();
    var key = Optional.of(new IdempotencyKey("walter", "key-1", "body-2"));
    var first = OrderRoom.aRequest();
    var other = new Request(first.purchase(), first.card(), "request-2", "correlation-2", key);
    assertThat(place(other)).isEqualTo(new Result.Clash());
    assertThat(room.messages.all()).isEmpty();
  }

  @Test
  void without_a_key_every_request_is_an_order() {
    var first = OrderRoom.aRequest();
    var keyless = new Request(first.purchase(), first.card(), "r", "c", Optional.empty());
    assertThat(place(keyless)).isNotEqualTo(place(keyless));
    assertThat(room.messages.byId()).hasSize(2);
  }

  @Test
  void the_card_is_neither_stored_nor_logged() {
    String id = room.anOrderAwaitingPayment();
    assertThat(room.order(id).toString() + room.logged())
        .contains("4242")
        .doesNotContain("4242424242424242")
        .doesNotContain("\"123\"");
    assertThat(OrderRoom.aRequest().toString()).doesNotContain("4242424242424242");
  }

  private Result place(Request request) {
    return room.placeOrder.place(request, room.log);
  }

  private static Request with(Card card, String requestId, String correlationId) {
    var first = OrderRoom.aRequest();
    return new Request(first.purchase(), card, requestId, correlationId, first.key());
  }
}
