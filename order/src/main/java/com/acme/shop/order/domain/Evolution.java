package com.acme.shop.order.domain;

import com.acme.shop.order.domain.OrderEvent.PaymentTaken;
import com.acme.shop.order.domain.OrderState.AwaitingPayment;
import com.acme.shop.order.domain.OrderState.Cancelled;
import com.acme.shop.order.domain.OrderState.Cancelling;
import com.acme.shop.order.domain.OrderState.Delivered;
import com.acme.shop.order.domain.OrderState.Known;
import com.acme.shop.order.domain.OrderState.NotPlaced;
import com.acme.shop.order.domain.OrderState.Paid;
import com.acme.shop.order.domain.OrderState.PaymentFailed;
import com.acme.shop.order.domain.OrderState.Refunded;
import com.acme.shop.order.domain.OrderState.Refunding;
import com.acme.shop.order.domain.OrderState.Settled;
import com.acme.shop.order.domain.OrderState.Shipped;

/** Where an order stands after an event. */
final class Evolution {

  private Evolution() {}

  static Known of(OrderState state, OrderEvent event) {
    return switch (state) {
      case NotPlaced _ -> first(event);
      case AwaitingPayment awaiting -> answered(awaiting, event);
      case Cancelled cancelled -> paidLate(cancelled, event);
      case PaymentFailed failed -> throw impossible(failed, event);
      case Settled settled -> settled(settled, event);
    };
  }

  private static AwaitingPayment first(OrderEvent event) {
    if (event instanceof OrderEvent.Placed placed) {
      return new AwaitingPayment(placed);
    }
    throw new IllegalStateException("the history of an order begins with " + name(event));
  }

  private static Known answered(AwaitingPayment state, OrderEvent event) {
    Purchase purchase = state.purchase();
    return switch (event) {
      case PaymentTaken payment -> new Paid(purchase, payment);
      case OrderEvent.PaymentRefused refusal -> new PaymentFailed(purchase, refusal);
      case OrderEvent.Cancelled cancellation -> new Cancelled(purchase, cancellation);
      case OrderEvent.Placed _,
          OrderEvent.CancellationRequested _,
          OrderEvent.Shipped _,
          OrderEvent.Delivered _,
          OrderEvent.ShipmentFailed _,
          OrderEvent.TakenBack _,
          OrderEvent.Refunded _ ->
          throw impossible(state, event);
    };
  }

  private static Refunding paidLate(Cancelled state, OrderEvent event) {
    if (event instanceof PaymentTaken payment) {
      return new Refunding(state.purchase(), payment, payment);
    }
    throw impossible(state, event);
  }

  private static Settled settled(Settled state, OrderEvent event) {
    Purchase purchase = state.purchase();
    PaymentTaken payment = state.payment();
    return switch (event) {
      case OrderEvent.CancellationRequested wish -> new Cancelling(purchase, payment, wish);
      case OrderEvent.Shipped shipment -> new Shipped(purchase, payment, shipment);
      case OrderEvent.Delivered delivery -> new Delivered(purchase, payment, delivery);
      case OrderEvent.ShipmentFailed failure -> new Refunding(purchase, payment, failure);
      case OrderEvent.TakenBack taken -> new Refunding(purchase, payment, taken);
      case OrderEvent.Refunded refund -> refunded(state, refund);
      case OrderEvent.Placed _,
          PaymentTaken _,
          OrderEvent.PaymentRefused _,
          OrderEvent.Cancelled _ ->
          throw impossible(state, event);
    };
  }

  private static Refunded refunded(Settled state, OrderEvent.Refunded refund) {
    if (state instanceof Refunding(var purchase, var payment, var cause)) {
      return new Refunded(purchase, payment, cause, refund);
    }
    throw impossible(state, refund);
  }

  private static IllegalStateException impossible(OrderState state, OrderEvent event) {
    return new IllegalStateException(
        name(event) + " in the history of an order that is " + state.getClass().getSimpleName());
  }

  private static String name(OrderEvent event) {
    return event.getClass().getSimpleName();
  }
}
