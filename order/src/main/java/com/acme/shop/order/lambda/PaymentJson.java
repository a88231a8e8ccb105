package com.acme.shop.order.lambda;

import com.acme.shop.money.Money;
import com.acme.shop.order.application.StoredOrder;
import com.acme.shop.order.domain.OrderEvent;
import com.acme.shop.order.domain.OrderEvent.PaymentRefused;
import com.acme.shop.order.domain.OrderEvent.PaymentTaken;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;

/**
 * The member {@code payment} of an answer.
 *
 * @param status 200 for an order that was accepted: front ends wait for just that
 * @param transactionId {@code -1} where the card was refused, empty where nothing is known yet
 */
record PaymentJson(
    boolean success, int status, String message, Money amount, String transactionId) {

  /** Nothing is known yet. */
  static PaymentJson pending(Money total) {
    return new PaymentJson(false, 200, "pending payment", total, "");
  }

  /** The verdict; empty before there is one. */
  static Optional<PaymentJson> of(StoredOrder order) {
    return order.history().stream().flatMap(event -> of(order, event).stream()).findFirst();
  }

  private static Optional<PaymentJson> of(StoredOrder order, OrderEvent event) {
    return switch (event) {
      case PaymentTaken(_, var id, var amount, var message) ->
          Optional.of(new PaymentJson(true, 200, message, amount, id));
      case PaymentRefused(_, var message) ->
          Optional.of(new PaymentJson(false, 400, message, order.state().purchase().total(), "-1"));
      case OrderEvent.Placed _,
          OrderEvent.Cancelled _,
          OrderEvent.CancellationRequested _,
          OrderEvent.Shipped _,
          OrderEvent.Delivered _,
          OrderEvent.ShipmentFailed _,
          OrderEvent.TakenBack _,
          OrderEvent.Refunded _ ->
          Optional.empty();
    };
  }

  void to(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("payment");
    json.writeBooleanField("success", success);
    json.writeNumberField("status", status);
    json.writeStringField("message", message);
    json.writeStringField("amount", amount.toString());
    json.writeStringField("transactionID", transactionId);
    json.writeEndObject();
  }
}
