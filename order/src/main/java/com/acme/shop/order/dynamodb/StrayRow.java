package com.acme.shop.order.dynamodb;

import com.acme.shop.events.Event;
import com.acme.shop.events.EventJson;
import com.acme.shop.events.PaymentRequested;
import com.acme.shop.events.Reading;
import com.acme.shop.table.Key;
import com.acme.shop.table.Row;
import java.time.Instant;
import java.util.Optional;

/** The row of an event whose order is not there. */
final class StrayRow {

  private static final String EVENT = "event";

  private StrayRow() {}

  static Key key(Event event) {
    return new Key(partition(event.data().orderId()), event.id());
  }

  static String partition(String orderId) {
    return "ORDER_STRAY#" + orderId;
  }

  static Row of(Event event, Instant expiresAt) {
    return Row.builder()
        .text("type", event.data().type().wireName())
        .said(EVENT, kept(event))
        .number("expiresAt", expiresAt.getEpochSecond())
        .build();
  }

  /**
   * The event of a row; empty where it was not to be kept.
   *
   * @throws IllegalStateException for one that this version cannot read
   */
  static Optional<Event> event(Row row) {
    return row.optionalText(EVENT).map(StrayRow::read);
  }

  private static Event read(String message) {
    return switch (EventJson.read(message, Instant.EPOCH)) {
      case Reading.Understood(Event event) -> event;
      case Reading.Unreadable(String reason, _) ->
          throw new IllegalStateException("a stray cannot be read: " + reason);
    };
  }

  /** The whole message; but a card is kept nowhere. */
  private static String kept(Event event) {
    return event.data() instanceof PaymentRequested ? "" : EventJson.write(event);
  }
}
