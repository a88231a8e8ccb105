package com.acme.shop.order.domain;

import static com.acme.shop.order.domain.Given.given;
import static com.acme.shop.order.domain.Given.givenNoOrder;
import static com.acme.shop.order.domain.Histories.FAILURE;
import static com.acme.shop.order.domain.Histories.PAYMENT;
import static com.acme.shop.order.domain.Histories.PLACED;
import static com.acme.shop.order.domain.Histories.SHIPMENT;
import static com.acme.shop.order.domain.Histories.TOTAL;
import static com.acme.shop.order.domain.Histories.WISH_TO_CANCEL;
import static com.acme.shop.order.domain.Histories.aCancelledOrderThatWasPaidAllTheSame;
import static com.acme.shop.order.domain.Histories.aDeliveredOrder;
import static com.acme.shop.order.domain.Histories.aPaidOrder;
import static com.acme.shop.order.domain.Histories.aPaidOrderThatIsToBeCancelled;
import static com.acme.shop.order.domain.Histories.aPurchase;
import static com.acme.shop.order.domain.Histories.aRefundedOrder;
import static com.acme.shop.order.domain.Histories.aShippedOrder;
import static com.acme.shop.order.domain.Histories.anOrderAwaitingPayment;
import static com.acme.shop.order.domain.Histories.anOrderCancelledBeforeItWasPaid;
import static com.acme.shop.order.domain.Histories.anOrderThatCannotBeShipped;
import static com.acme.shop.order.domain.Histories.anOrderWithARefusedCard;
import static com.acme.shop.order.domain.Histories.stateOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.shop.money.Money;
import com.acme.shop.order.domain.OrderEvent.CancellationRequested;
import com.acme.shop.order.domain.OrderEvent.Cancelled;
import com.acme.shop.order.domain.OrderEvent.Delivered;
import com.acme.shop.order.domain.OrderEvent.PaymentRefused;
import com.acme.shop.order.domain.OrderEvent.PaymentTaken;
import com.acme.shop.order.domain.OrderEvent.Placed;
import com.acme.shop.order.domain.OrderEvent.Refunded;
import com.acme.shop.order.domain.OrderEvent.ShipmentFailed;
import com.acme.shop.order.domain.OrderEvent.Shipped;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the cells of the state table mean. */
class OrderDeciderTest {

  @Test
  void an_order_is_placed() {
    var command = Commands.PLACE;
    givenNoOrder().when(command).thenHappens(new Placed(command.occasion(), aPurchase("walter")));
  }

  @Test
  void an_order_that_nobody_placed_cannot_be_paid() {
    givenNoOrder().when(Commands.PAYMENT_HEARD).thenIsRefused("there is no such order");
  }

  @Test
  void an_order_placed_again_asks_for_its_payment_again() {
    given(anOrderAwaitingPayment()).when(Commands.PLACE).thenIsToldAgain(PLACED);
  }

  @Test
  void an_order_awaiting_payment_is_paid() {
    var command = Commands.PAYMENT_HEARD;
    given(anOrderAwaitingPayment())
        .when(command)
        .thenHappens(
            new PaymentTaken(command.occasion(), "transaction-1", TOTAL, "transaction successful"));
  }

  @Test
  void an_order_is_not_paid_by_another_amount_than_its_total() {
    given(anOrderAwaitingPayment())
        .when(Commands.SMALL_PAYMENT)
        .thenIsRefused("another amount was paid than the order's total");
  }

  @Test
  void an_order_awaiting_payment_fails_when_its_card_is_refused() {
    var command = Commands.REFUSAL_HEARD;
    given(anOrderAwaitingPayment())
        .when(command)
        .thenHappens(new PaymentRefused(command.occasion(), "the card has expired"));
  }

  @Test
  void an_order_awaiting_payment_is_cancelled_at_once() {
    var command = Commands.CANCEL;
    given(anOrderAwaitingPayment())
        .when(command)
        .thenHappens(new Cancelled(command.occasion(), "found it cheaper"));
  }

  @Test
  void an_order_whose_payment_was_never_heard_of_is_cancelled_by_the_sweeper() {
    var command = Commands.SWEEP;
    given(anOrderAwaitingPayment())
        .when(command)
        .thenHappens(new Cancelled(command.occasion(), "no payment was heard of in time"));
  }

  @Test
  void a_shipment_that_overtakes_the_payment_comes_again() {
    given(anOrderAwaitingPayment()).when(Commands.SHIPMENT_HEARD).thenIsTooEarly();
  }

  @Test
  void a_refund_that_overtakes_the_failed_shipment_comes_again() {
    given(aPaidOrder()).when(Commands.REFUND_HEARD).thenIsTooEarly();
  }

  @Test
  void a_payment_heard_twice_asks_for_the_shipment_again() {
    given(aPaidOrder()).when(Commands.PAYMENT_HEARD).thenIsToldAgain(PAYMENT);
  }

  @Test
  void a_paid_order_cannot_be_paid_twice() {
    given(aPaidOrder())
        .when(Commands.OTHER_PAYMENT)
        .thenIsRefused("the order is paid already, by another transaction");
  }

  @Test
  void a_paid_order_is_shipped() {
    var command = Commands.SHIPMENT_HEARD;
    given(aPaidOrder()).when(command).thenHappens(new Shipped(command.occasion(), "tracking-1"));
  }

  @Test
  void a_delivery_may_be_heard_of_before_its_shipment() {
    var command = Commands.DELIVERY_HEARD;
    given(aPaidOrder()).when(command).thenHappens(new Delivered(command.occasion(), "tracking-1"));
  }

  @Test
  void a_paid_order_that_cannot_be_shipped_is_to_be_given_back() {
    var command = Commands.FAILURE_HEARD;
    given(aPaidOrder())
        .when(command)
        .thenHappens(new ShipmentFailed(command.occasion(), "no such carrier"));
  }

  @Test
  void whether_a_paid_order_can_be_cancelled_is_for_shipment_to_say() {
    var command = Commands.CANCEL;
    given(aPaidOrder())
        .when(command)
        .thenHappens(new CancellationRequested(command.occasion(), "found it cheaper"));
  }

  @Test
  void the_sweeper_asks_for_the_shipment_of_a_paid_order_again() {
    given(aPaidOrder()).when(Commands.SWEEP).thenIsToldAgain(PAYMENT);
    given(aShippedOrder()).when(Commands.SWEEP).thenIsToldAgain(PAYMENT);
  }

  @Test
  void a_wish_to_cancel_said_twice_is_passed_on_twice() {
    given(aPaidOrderThatIsToBeCancelled()).when(Commands.CANCEL).thenIsToldAgain(WISH_TO_CANCEL);
  }

  @Test
  void shipment_hears_of_the_wish_to_cancel_before_it_is_asked_to_ship_again() {
    var given = given(aPaidOrderThatIsToBeCancelled());
    given.when(Commands.SWEEP).thenIsToldAgain(WISH_TO_CANCEL, PAYMENT);
    given.when(Commands.PAYMENT_HEARD).thenIsToldAgain(WISH_TO_CANCEL, PAYMENT);
  }

  @Test
  void an_order_that_left_before_it_was_cancelled_is_shipped() {
    var command = Commands.SHIPMENT_HEARD;
    given(aPaidOrderThatIsToBeCancelled())
        .when(command)
        .thenHappens(new Shipped(command.occasion(), "tracking-1"));
  }

  @Test
  void an_order_cancelled_in_time_is_not_shipped() {
    var command = Commands.FAILURE_HEARD;
    given(aPaidOrderThatIsToBeCancelled())
        .when(command)
        .thenHappens(new ShipmentFailed(command.occasion(), "no such carrier"));
  }

  @Test
  void a_cancelled_order_that_is_paid_all_the_same_is_given_back_whatever_the_amount() {
    var command = Commands.SMALL_PAYMENT;
    given(anOrderCancelledBeforeItWasPaid())
        .when(command)
        .thenHappens(
            new PaymentTaken(
                command.occasion(), "transaction-1", Money.of("804.49"), "transaction successful"));
  }

  @Test
  void a_cancelled_order_is_cancelled_again_without_effect() {
    given(anOrderCancelledBeforeItWasPaid()).when(Commands.CANCEL).thenNothingIsLeftToDo();
  }

  @Test
  void the_refusal_of_a_cancelled_order_s_card_changes_nothing() {
    given(anOrderCancelledBeforeItWasPaid()).when(Commands.REFUSAL_HEARD).thenNothingIsLeftToDo();
  }

  @Test
  void a_shipped_order_cannot_be_cancelled() {
    given(aShippedOrder()).when(Commands.CANCEL).thenIsRefused("the order is on its way");
    given(aDeliveredOrder()).when(Commands.CANCEL).thenIsRefused("the order has arrived");
  }

  @Test
  void an_order_whose_card_was_refused_cannot_be_cancelled() {
    given(anOrderWithARefusedCard())
        .when(Commands.CANCEL)
        .thenIsRefused("the order's card was refused");
  }

  @Test
  void an_order_is_shipped_once() {
    given(aShippedOrder())
        .when(Commands.OTHER_SHIPMENT)
        .thenIsRefused("the order has another shipment with another tracking number");
  }

  @Test
  void a_shipped_order_arrives() {
    var command = Commands.DELIVERY_HEARD;
    given(aShippedOrder())
        .when(command)
        .thenHappens(new Delivered(command.occasion(), "tracking-1"));
  }

  @Test
  void what_follows_a_payment_is_not_asked_for_again_when_shipment_has_answered() {
    for (var history : List.of(aShippedOrder(), aDeliveredOrder(), anOrderThatCannotBeShipped())) {
      given(history).when(Commands.PAYMENT_HEARD).thenNothingIsLeftToDo();
    }
  }

  @Test
  void a_refund_is_asked_for_again_by_what_asked_for_it() {
    var failed = given(anOrderThatCannotBeShipped());
    failed.when(Commands.FAILURE_HEARD).thenIsToldAgain(FAILURE);
    failed.when(Commands.SWEEP).thenIsToldAgain(FAILURE);
    var paidLate = given(aCancelledOrderThatWasPaidAllTheSame());
    paidLate.when(Commands.PAYMENT_HEARD).thenIsToldAgain(PAYMENT);
    paidLate.when(Commands.SWEEP).thenIsToldAgain(PAYMENT);
  }

  @Test
  void a_refund_ends_an_order() {
    var command = Commands.REFUND_HEARD;
    given(anOrderThatCannotBeShipped())
        .when(command)
        .thenHappens(new Refunded(command.occasion(), "refund-1", TOTAL));
  }

  @Test
  void what_is_given_back_is_what_was_paid() {
    given(anOrderThatCannotBeShipped())
        .when(Commands.SMALL_REFUND)
        .thenIsRefused("another amount was given back than was paid");
  }

  @Test
  void an_order_is_refunded_once() {
    given(aRefundedOrder())
        .when(Commands.OTHER_REFUND)
        .thenIsRefused("the payment was given back already, by another transaction");
  }

  @Test
  void a_refunded_order_cannot_arrive() {
    given(aRefundedOrder())
        .when(Commands.DELIVERY_HEARD)
        .thenIsRefused("the order is not sent, it is paid back");
  }

  @Test
  void a_history_that_no_order_can_have_is_not_read() {
    for (var history :
        List.<List<OrderEvent>>of(
            List.of(PAYMENT),
            List.of(PLACED, PLACED),
            List.of(PLACED, SHIPMENT),
            List.of(PLACED, PAYMENT, PAYMENT),
            List.of(PLACED, Histories.REFUSAL, PAYMENT),
            List.of(PLACED, Histories.CANCELLATION, SHIPMENT))) {
      assertThatThrownBy(() -> stateOf(history))
          .as("%s", history)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("history of an order");
    }
  }

  @Test
  void a_total_is_exact() {
    assertThat(aPurchase("walter").total()).isEqualTo(TOTAL);
  }
}
