package com.acme.shop.shipment.dynamodb;

import com.acme.shop.shipment.domain.ShipmentEvent;
import com.acme.shop.shipment.domain.ShipmentEvent.Occasion;
import com.acme.shop.shipment.domain.ShipmentEvent.ShipmentBooked;
import com.acme.shop.shipment.domain.ShipmentEvent.ShipmentCancelled;
import com.acme.shop.shipment.domain.ShipmentEvent.ShipmentFailed;
import com.acme.shop.table.Key;
import com.acme.shop.table.Row;
import java.time.Instant;

/** Spells a shipment as a row, and a row as a shipment. */
final class ShipmentRow {

  private static final String BOOKED = "BOOKED";
  private static final String FAILED = "FAILED";
  private static final String CANCELLED = "CANCELLED";

  private ShipmentRow() {}

  static Key key(String orderId) {
    return new Key("SHIPMENT#" + orderId, "SHIPMENT");
  }

  static Row of(ShipmentEvent event) {
    return switch (event) {
      case ShipmentBooked booked ->
          settled(BOOKED, booked)
              .text("trackingNumber", booked.trackingNumber())
              .text("deliveredAt", booked.deliveredAt().toString())
              .build();
      case ShipmentFailed failed -> settled(FAILED, failed).text("reason", failed.reason()).build();
      case ShipmentCancelled cancelled ->
          settled(CANCELLED, cancelled).text("reason", cancelled.reason()).build();
    };
  }

  private static Row.Builder settled(String status, ShipmentEvent event) {
    Occasion occasion = event.occasion();
    var row =
        Row.builder()
            .text("status", status)
            .text("settledAt", occasion.at().toString())
            .text("correlationId", occasion.correlationId());
    occasion.causedBy().ifPresent(cause -> row.text("causedBy", cause));
    return row;
  }

  static ShipmentEvent event(Row row) {
    String status = row.text("status");
    return switch (status) {
      case BOOKED ->
          new ShipmentBooked(
              occasion(row), row.text("trackingNumber"), Instant.parse(row.text("deliveredAt")));
      case FAILED -> new ShipmentFailed(occasion(row), row.text("reason"));
      case CANCELLED -> new ShipmentCancelled(occasion(row), row.text("reason"));
      default -> throw new IllegalStateException("a shipment with the status " + status);
    };
  }

  private static Occasion occasion(Row row) {
    return new Occasion(
        Instant.parse(row.text("settledAt")),
        row.text("correlationId"),
        row.optionalText("causedBy"));
  }
}
