package com.acme.shop.shipment.application;

import com.acme.shop.events.Address;
import com.acme.shop.events.Event;
import com.acme.shop.events.EventConsumer;
import com.acme.shop.events.ShipmentCancelRequested;
import com.acme.shop.events.ShipmentRequested;
import com.acme.shop.lambda.log.Log;
import com.acme.shop.shipment.domain.Decision;
import com.acme.shop.shipment.domain.Delivery;
import com.acme.shop.shipment.domain.Destination;
import com.acme.shop.shipment.domain.Parcel;
import com.acme.shop.shipment.domain.ShipmentCommand.Book;
import com.acme.shop.shipment.domain.ShipmentCommand.Cancel;
import com.acme.shop.shipment.domain.ShipmentCommand.GiveUp;
import com.acme.shop.shipment.domain.ShipmentEvent.Occasion;
import com.acme.shop.shipment.domain.ShipmentEvent.ShipmentBooked;
import com.acme.shop.shipment.domain.ShippingRules;
import com.acme.shop.shipment.domain.ShippingRules.Shippability;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * Ships orders, or says that they are not shipped. Whatever it says it has stored before, and what
 * is stored is what it says, however often and in whatever order it is asked.
 */
public final class ShipmentService implements EventConsumer {

  private final InstantSource clock;
  private final Supplier<Duration> journey;
  private final Carrier carrier;
  private final Shipments shipments;
  private final Messages messages;

  /**
   * @param journey how long a parcel is on its way that leaves now; 15 minutes at most, which is as
   *     long as SQS delays a message
   */
  public ShipmentService(
      InstantSource clock,
      Supplier<Duration> journey,
      Carrier carrier,
      Shipments shipments,
      Messages messages) {
    this.clock = clock;
    this.journey = journey;
    this.carrier = carrier;
    this.shipments = shipments;
    this.messages = messages;
  }

  @Override
  public Outcome consume(Event event, Log log) {
    Instant now = clock.instant();
    var cause = event.asCause();
    var occasion = new Occasion(now, cause.correlationId(), cause.causationId());
    return switch (event.data()) {
      case ShipmentRequested request -> tell(request.orderId(), ship(occasion, request), now, log);
      case ShipmentCancelRequested request ->
          tell(request.orderId(), cancel(occasion, request), now, log);
      default -> new Outcome.Never("shipment does not read " + event.data().type().wireName());
    };
  }

  private Decision ship(Occasion occasion, ShipmentRequested request) {
    var parcel =
        new Parcel(
            request.orderId(),
            request.delivery(),
            request.address().map(ShipmentService::destination));
    return switch (ShippingRules.check(parcel)) {
      case Shippability.Possible(Delivery delivery) -> book(occasion, parcel, delivery);
      case Shippability.Impossible(String reason) ->
          shipments.handle(parcel.orderId(), new GiveUp(occasion, reason));
    };
  }

  /**
   * The carrier is asked before anything is stored, since only it knows the tracking number. What
   * it booked for an order that turns out to be called off is given up again.
   */
  private Decision book(Occasion occasion, Parcel parcel, Delivery delivery) {
    Duration takes = delivery.isInStore() ? Duration.ZERO : journey.get();
    String trackingNumber = carrier.book(parcel, delivery);
    var command = new Book(occasion, trackingNumber, occasion.at().plus(takes));
    Decision decision = shipments.handle(parcel.orderId(), command);
    if (!(decision.event() instanceof ShipmentBooked)) {
      carrier.release(parcel.orderId(), trackingNumber);
    }
    return decision;
  }

  private Decision cancel(Occasion occasion, ShipmentCancelRequested request) {
    return shipments.handle(request.orderId(), new Cancel(occasion, request.reason()));
  }

  private Outcome tell(String orderId, Decision decision, Instant now, Log log) {
    switch (decision) {
      case Decision.Accepted(var happened) -> ShipmentLog.happened(log, happened);
      case Decision.Repeated _ -> log.info("asked again");
    }
    messages.send(ShipmentMessages.of(orderId, decision.event(), now));
    return new Outcome.Done();
  }

  private static Destination destination(Address address) {
    return new Destination(
        address.street(), address.city(), address.zip(), address.state(), address.country());
  }
}
