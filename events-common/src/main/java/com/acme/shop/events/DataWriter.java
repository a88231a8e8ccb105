package com.acme.shop.events;

import com.acme.shop.events.SaleMade.SoldLine;
import com.acme.shop.lambda.json.Json;
import com.acme.shop.money.Money;
import java.math.BigDecimal;

/** Writes {@code data}: exactly the fields of the contract. */
final class DataWriter {

  private DataWriter() {}

  static Json.Writer of(EventData data) {
    Json.Writer fields = fields(data);
    return json -> {
      json.writeObjectFieldStart("data");
      fields.to(json);
      json.writeEndObject();
    };
  }

  private static Json.Writer fields(EventData data) {
    return switch (data) {
      case PaymentRequested e -> paymentRequested(e);
      case CreditCardValidated e -> creditCardValidated(e);
      case RefundRequested e -> refundRequested(e);
      case PaymentRefunded e -> paymentRefunded(e);
      case ShipmentRequested e -> shipmentRequested(e);
      case ShipmentCancelRequested e -> reason("_id", e.orderId(), e.reason());
      case ShipmentSent e ->
          shipment(e.orderId(), e.trackingNumber(), "shipped - pending delivery");
      case ShipmentDelivered e -> shipment(e.orderId(), e.trackingNumber(), "delivered");
      case ShipmentFailed e -> reason("orderNumber", e.orderId(), e.reason());
      case SaleMade e -> saleMade(e);
      case SaleReturnRequested e -> saleReason(e.orderId(), e.saleId(), e.reason());
      case SalePaid e -> saleMoney(e.orderId(), e.saleId(), e.amount(), e.transactionId());
      case SaleRefused e -> saleReason(e.orderId(), e.saleId(), e.reason());
      case SaleRefunded e -> saleMoney(e.orderId(), e.saleId(), e.amount(), e.transactionId());
    };
  }

  private static Json.Writer paymentRequested(PaymentRequested event) {
    return json -> {
      json.writeStringField("orderID", event.orderId());
      json.writeObjectFieldStart("card");
      json.writeStringField("Type", event.card().type());
      json.writeStringField("Number", event.card().number());
      json.writeNumberField("ExpiryYear", event.card().expiryYear());
      json.writeNumberField("ExpiryMonth", event.card().expiryMonth());
      json.writeStringField("CVV", event.card().cvv());
      json.writeEndObject();
      json.writeStringField("total", text(event.total()));
    };
  }

  private static Json.Writer creditCardValidated(CreditCardValidated event) {
    return json -> {
      json.writeBooleanField("success", event.success());
      json.writeNumberField("status", event.status());
      json.writeStringField("message", event.message());
      json.writeStringField("amount", text(event.amount()));
      json.writeStringField("transactionID", event.transactionId());
      json.writeStringField("orderID", event.orderId());
    };
  }

  private static Json.Writer refundRequested(RefundRequested event) {
    return json -> {
      json.writeStringField("orderID", event.orderId());
      json.writeStringField("transactionID", event.transactionId());
      json.writeStringField("amount", text(event.amount()));
      json.writeStringField("reason", event.reason());
    };
  }

  private static Json.Writer paymentRefunded(PaymentRefunded event) {
    return json -> {
      json.writeStringField("orderID", event.orderId());
      json.writeStringField("amount", text(event.amount()));
      json.writeStringField("transactionID", event.transactionId());
    };
  }

  private static Json.Writer shipmentRequested(ShipmentRequested event) {
    return json -> {
      json.writeStringField("_id", event.orderId());
      json.writeStringField("delivery", event.delivery());
      if (event.address().isPresent()) {
        address(event.address().get()).to(json);
      }
    };
  }

  private static Json.Writer address(Address address) {
    return json -> {
      json.writeObjectFieldStart("address");
      json.writeStringField("street", address.street());
      json.writeStringField("city", address.city());
      json.writeStringField("zip", address.zip());
      json.writeStringField("state", address.state());
      json.writeStringField("country", address.country());
      json.writeEndObject();
    };
  }

  private static Json.Writer shipment(String orderId, String trackingNumber, String status) {
    return json -> {
      json.writeStringField("trackingNumber", trackingNumber);
      json.writeStringField("orderNumber", orderId);
      json.writeStringField("status", status);
    };
  }

  private static Json.Writer reason(String idName, String orderId, String reason) {
    return json -> {
      json.writeStringField(idName, orderId);
      json.writeStringField("reason", reason);
    };
  }

  private static Json.Writer saleMade(SaleMade event) {
    return json -> {
      json.writeStringField("orderID", event.orderId());
      json.writeStringField("saleID", event.saleId());
      json.writeStringField("terminalID", event.terminalId());
      json.writeStringField("userID", event.userId());
      json.writeArrayFieldStart("lines");
      for (SoldLine line : event.lines()) {
        json.writeStartObject();
        json.writeStringField("id", line.id());
        json.writeStringField("description", line.description());
        json.writeNumberField("quantity", line.quantity());
        json.writeStringField("price", text(line.price()));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeStringField("discount", text(event.discount()));
      json.writeStringField("total", text(event.total()));
      if (event.card().isPresent()) {
        json.writeObjectFieldStart("shownCard");
        json.writeStringField("type", event.card().get().scheme());
        json.writeStringField("lastFour", event.card().get().lastFour());
        json.writeEndObject();
      }
    };
  }

  private static Json.Writer saleReason(String orderId, String saleId, String reason) {
    return json -> {
      json.writeStringField("orderID", orderId);
      json.writeStringField("saleID", saleId);
      json.writeStringField("reason", reason);
    };
  }

  private static Json.Writer saleMoney(
      String orderId, String saleId, Money amount, String transactionId) {
    return json -> {
      json.writeStringField("orderID", orderId);
      json.writeStringField("saleID", saleId);
      json.writeStringField("amount", text(amount));
      json.writeStringField("transactionID", transactionId);
    };
  }

  /** Whole amounts have no decimals, as in the original's messages; others have two. */
  private static String text(Money money) {
    BigDecimal amount = money.amount();
    return money.cents() % 100 == 0 ? amount.setScale(0).toPlainString() : amount.toPlainString();
  }
}
