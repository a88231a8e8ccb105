package com.acme.shop.order.lambda;

import com.acme.shop.events.LastFour;
import com.acme.shop.order.application.StoredOrder;
import com.acme.shop.order.domain.Destination;
import com.acme.shop.order.domain.OrderEvent;
import com.acme.shop.order.domain.OrderLine;
import com.acme.shop.order.domain.OrderStatus;
import com.acme.shop.order.domain.Purchase;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;

/** Orders as the contract spells them. */
final class OrderJson {

  private OrderJson() {}

  /** An order alone. */
  static void write(JsonGenerator json, StoredOrder order) throws IOException {
    json.writeStartObject();
    writeMembers(json, order);
    json.writeEndObject();
  }

  /** An order with its history. */
  static void writeWithHistory(JsonGenerator json, StoredOrder order) throws IOException {
    json.writeStartObject();
    writeMembers(json, order);
    HistoryJson.write(json, order);
    json.writeEndObject();
  }

  /** What a client hears who has placed an order. */
  static void writePlaced(JsonGenerator json, StoredOrder order, PaymentJson payment)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("userid", order.state().purchase().userid());
    json.writeStringField("order_id", order.id());
    payment.to(json);
    json.writeEndObject();
  }

  private static void writeMembers(JsonGenerator json, StoredOrder order) throws IOException {
    Purchase purchase = order.state().purchase();
    json.writeStringField("_id", order.id());
    json.writeStringField("userid", purchase.userid());
    json.writeStringField("status", OrderStatus.of(order.state()).spelling());
    json.writeStringField("date", order.history().getFirst().occasion().at().toString());
    writePurchase(json, purchase);
    Optional<PaymentJson> payment = PaymentJson.of(order);
    if (payment.isPresent()) {
      payment.get().to(json);
    }
    Optional<String> trackingNumber = trackingNumber(order);
    if (trackingNumber.isPresent()) {
      json.writeStringField("trackingNumber", trackingNumber.get());
    }
  }

  private static void writePurchase(JsonGenerator json, Purchase purchase) throws IOException {
    json.writeStringField("firstname", purchase.buyer().firstname());
    json.writeStringField("lastname", purchase.buyer().lastname());
    json.writeStringField("email", purchase.buyer().email());
    if (purchase.destination().isPresent()) {
      write(json, purchase.destination().get());
    }
    json.writeStringField("delivery", purchase.delivery());
    json.writeObjectFieldStart("card");
    json.writeStringField("type", purchase.card().scheme());
    json.writeStringField("number", shownNumber(purchase));
    json.writeEndObject();
    json.writeArrayFieldStart("cart");
    for (OrderLine line : purchase.lines()) {
      write(json, line);
    }
    json.writeEndArray();
    SaleJson.write(json, purchase);
    json.writeNumberField("total", purchase.total().amount());
  }

  /** Clients look for a card in every order: one that was paid in cash has an empty one. */
  private static String shownNumber(Purchase purchase) {
    return purchase.isCash() ? "" : LastFour.masked(purchase.card().lastFour());
  }

  private static void write(JsonGenerator json, Destination to) throws IOException {
    json.writeObjectFieldStart("address");
    json.writeStringField("street", to.street());
    json.writeStringField("city", to.city());
    json.writeStringField("zip", to.zip());
    json.writeStringField("state", to.state());
    json.writeStringField("country", to.country());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, OrderLine line) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", line.id());
    json.writeStringField("description", line.description());
    json.writeNumberField("quantity", line.quantity());
    json.writeNumberField("price", line.price().amount());
    json.writeEndObject();
  }

  private static Optional<String> trackingNumber(StoredOrder order) {
    return order.history().stream().flatMap(event -> trackingNumber(event).stream()).findFirst();
  }

  private static Optional<String> trackingNumber(OrderEvent event) {
    return switch (event) {
      case OrderEvent.Shipped shipped -> Optional.of(shipped.trackingNumber());
      case OrderEvent.Delivered delivered -> Optional.of(delivered.trackingNumber());
      case OrderEvent.Placed _,
          OrderEvent.PaymentTaken _,
          OrderEvent.PaymentRefused _,
          OrderEvent.Cancelled _,
          OrderEvent.CancellationRequested _,
          OrderEvent.ShipmentFailed _,
          OrderEvent.TakenBack _,
          OrderEvent.Refunded _ ->
          Optional.empty();
    };
  }
}
