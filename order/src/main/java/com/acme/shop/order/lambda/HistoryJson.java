package com.acme.shop.order.lambda;

import com.acme.shop.order.application.StoredOrder;
import com.acme.shop.order.domain.OrderEvent;
import com.acme.shop.order.domain.OrderEvent.CancellationRequested;
import com.acme.shop.order.domain.OrderEvent.Cancelled;
import com.acme.shop.order.domain.OrderEvent.Delivered;
import com.acme.shop.order.domain.OrderEvent.PaymentRefused;
import com.acme.shop.order.domain.OrderEvent.PaymentTaken;
import com.acme.shop.order.domain.OrderEvent.Placed;
import com.acme.shop.order.domain.OrderEvent.Refunded;
import com.acme.shop.order.domain.OrderEvent.ShipmentFailed;
import com.acme.shop.order.domain.OrderEvent.Shipped;
import com.acme.shop.order.domain.OrderEvent.TakenBack;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** The member {@code history}: what happened, when, caused by what. */
final class HistoryJson {

  private HistoryJson() {}

  static void write(JsonGenerator json, StoredOrder order) throws IOException {
    json.writeArrayFieldStart("history");
    for (OrderEvent event : order.history()) {
      write(json, event);
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, OrderEvent event) throws IOException {
    json.writeStartObject();
    json.writeStringField("what", what(event));
    json.writeStringField("at", event.occasion().at().toString());
    json.writeStringField("causedBy", event.occasion().causedBy());
    String detail = detail(event);
    if (!detail.isEmpty()) {
      json.writeStringField("detail", detail);
    }
    json.writeEndObject();
  }

  /** The one table of these names. */
  private static String what(OrderEvent event) {
    return switch (event) {
      case Placed _ -> "placed";
      case PaymentTaken _ -> "payment taken";
      case PaymentRefused _ -> "payment refused";
      case Cancelled _ -> "cancelled";
      case CancellationRequested _ -> "cancellation requested";
      case Shipped _ -> "shipped";
      case Delivered _ -> "delivered";
      case ShipmentFailed _ -> "shipment failed";
      case TakenBack _ -> "taken back";
      case Refunded _ -> "refunded";
    };
  }

  private static String detail(OrderEvent event) {
    return switch (event) {
      case Placed _ -> "";
      case PaymentTaken taken -> taken.message();
      case PaymentRefused refused -> refused.message();
      case Cancelled cancelled -> cancelled.reason();
      case CancellationRequested requested -> requested.reason();
      case Shipped shipped -> shipped.trackingNumber();
      case Delivered delivered -> delivered.trackingNumber();
      case ShipmentFailed failed -> failed.reason();
      case TakenBack taken -> taken.reason();
      case Refunded refunded -> refunded.transactionId();
    };
  }
}
