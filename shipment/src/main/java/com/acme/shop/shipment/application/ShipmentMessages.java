package com.acme.shop.shipment.application;

import com.acme.shop.events.Event;
import com.acme.shop.events.Event.Cause;
import com.acme.shop.events.EventData;
import com.acme.shop.events.Outgoing;
import com.acme.shop.events.ShipmentDelivered;
import com.acme.shop.events.ShipmentSent;
import com.acme.shop.shipment.domain.ShipmentEvent;
import com.acme.shop.shipment.domain.ShipmentEvent.Occasion;
import com.acme.shop.shipment.domain.ShipmentEvent.ShipmentBooked;
import com.acme.shop.shipment.domain.ShipmentEvent.ShipmentCancelled;
import com.acme.shop.shipment.domain.ShipmentEvent.ShipmentFailed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Spells what has happened as the events that others are told, now or later. */
final class ShipmentMessages {

  private static final String SOURCE = "shipment";

  /** The longest that SQS delays a message. */
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private ShipmentMessages() {}

  /**
   * @param now what is left until the delivery counts from here
   */
  static List<Outgoing> of(String orderId, ShipmentEvent event, Instant now) {
    return switch (event) {
      case ShipmentBooked booking -> booked(orderId, booking, now);
      case ShipmentFailed failed -> failed(orderId, failed.occasion(), failed.reason());
      case ShipmentCancelled cancelled -> failed(orderId, cancelled.occasion(), cancelled.reason());
    };
  }

  private static List<Outgoing> booked(String orderId, ShipmentBooked booking, Instant now) {
    String trackingNumber = booking.trackingNumber();
    Event sent =
        event(
            new ShipmentSent(orderId, trackingNumber),
            booking.occasion().at(),
            cause(booking.occasion()));
    Event delivered =
        event(
            new ShipmentDelivered(orderId, trackingNumber), booking.deliveredAt(), sent.asCause());
    return List.of(Outgoing.now(sent), new Outgoing(delivered, delay(now, booking.deliveredAt())));
  }

  private static List<Outgoing> failed(String orderId, Occasion occasion, String reason) {
    var data = new com.acme.shop.events.ShipmentFailed(orderId, reason);
    return List.of(Outgoing.now(event(data, occasion.at(), cause(occasion))));
  }

  /** Whole seconds, as SQS wants them, and rather one more than to arrive before it is due. */
  private static Duration delay(Instant now, Instant due) {
    Duration left = Duration.between(now, due);
    if (left.isNegative()) {
      return Duration.ZERO;
    }
    Duration whole = Duration.ofSeconds(left.plusNanos(999_999_999).toSeconds());
    return whole.compareTo(LONGEST) > 0 ? LONGEST : whole;
  }

  private static Event event(EventData data, Instant at, Cause cause) {
    return Event.of(data, at, SOURCE, cause);
  }

  private static Cause cause(Occasion occasion) {
    return new Cause(occasion.correlationId(), occasion.causedBy());
  }
}
