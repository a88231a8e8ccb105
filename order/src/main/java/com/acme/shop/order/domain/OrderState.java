package com.acme.shop.order.domain;

import com.acme.shop.order.domain.OrderEvent.CancellationRequested;
import com.acme.shop.order.domain.OrderEvent.PaymentRefused;
import com.acme.shop.order.domain.OrderEvent.PaymentTaken;
import com.acme.shop.order.domain.OrderEvent.RefundCause;

/** Where an order stands. Each state has just what is known in it. */
public sealed interface OrderState {

  /** There is no such order. */
  record NotPlaced() implements OrderState {}

  /** There is an order. */
  sealed interface Known extends OrderState {

    Purchase purchase();

    /**
     * Whether somebody still has to take a step. A cancelled order waits for nobody, although a
     * payment that was under way opens it again.
     */
    default boolean isOpen() {
      return switch (this) {
        case AwaitingPayment _, Paid _, Cancelling _, Shipped _, Refunding _ -> true;
        case PaymentFailed _, Cancelled _, Delivered _, Refunded _ -> false;
      };
    }
  }

  /** There is an order for which money was taken. */
  sealed interface Settled extends Known {
    PaymentTaken payment();
  }

  /** There is an order for which money was taken that is or was to be given back. */
  sealed interface GivenBack extends Settled {
    RefundCause cause();
  }

  /** The verdict on its payment is not in yet. */
  record AwaitingPayment(OrderEvent.Placed placed) implements Known {
    @Override
    public Purchase purchase() {
      return placed.purchase();
    }
  }

  /** Its card was refused. Final. */
  record PaymentFailed(Purchase purchase, PaymentRefused refusal) implements Known {}

  /** It was cancelled before it was paid. A payment that comes all the same is given back. */
  record Cancelled(Purchase purchase, OrderEvent.Cancelled cancellation) implements Known {}

  /** It is paid and is to be shipped. */
  record Paid(Purchase purchase, PaymentTaken payment) implements Settled {}

  /** It is paid and is not to be shipped, if that is still possible. */
  record Cancelling(Purchase purchase, PaymentTaken payment, CancellationRequested request)
      implements Settled {}

  /** It is on its way. */
  record Shipped(Purchase purchase, PaymentTaken payment, OrderEvent.Shipped shipment)
      implements Settled {}

  /** It has arrived. Final. */
  record Delivered(Purchase purchase, PaymentTaken payment, OrderEvent.Delivered delivery)
      implements Settled {}

  /**
   * What was paid is being given back.
   *
   * @param cause the payment itself where it was cancelled before it was paid
   */
  record Refunding(Purchase purchase, PaymentTaken payment, RefundCause cause)
      implements GivenBack {}

  /** What was paid was given back. Final. */
  record Refunded(
      Purchase purchase, PaymentTaken payment, RefundCause cause, OrderEvent.Refunded refund)
      implements GivenBack {}
}
