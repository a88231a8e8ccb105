package com.acme.shop.order.dynamodb;

import com.acme.shop.events.Event;
import com.acme.shop.events.EventJson;
import com.acme.shop.events.PaymentRequested;
import com.acme.shop.table.Key;
import com.acme.shop.table.Row;
import java.time.Instant;

/** The row of an event whose order is not there. */
final class StrayRow {

  private StrayRow() {}

  static Key key(Event event) {
    return new Key("ORDER_STRAY#" + event.data().orderId(), event.id());
  }

  static Row of(Event event, Instant expiresAt) {
    return Row.builder()
        .text("type", event.data().type().wireName())
        .said("event", kept(event))
        .number("expiresAt", expiresAt.getEpochSecond())
        .build();
  }

  /** The whole message; but a card is kept nowhere. */
  private static String kept(Event event) {
    return event.data() instanceof PaymentRequested ? "" : EventJson.write(event);
  }
}
