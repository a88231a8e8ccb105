package com.acme.shop.shipment.application;

import com.acme.shop.events.Address;
import com.acme.shop.events.Event;
import com.acme.shop.events.Event.Cause;
import com.acme.shop.events.EventConsumer.Outcome;
import com.acme.shop.events.EventData;
import com.acme.shop.events.Outgoing;
import com.acme.shop.events.ShipmentCancelRequested;
import com.acme.shop.events.ShipmentRequested;
import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.runtime.Ids;
import com.acme.shop.shipment.domain.Decision;
import com.acme.shop.shipment.domain.Delivery;
import com.acme.shop.shipment.domain.Parcel;
import com.acme.shop.shipment.domain.ShipmentCommand;
import com.acme.shop.shipment.domain.ShipmentState;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Shipment in memory, which can be killed at any point between two of its effects. */
public final class ShipmentFixture {

  static final String ORDER = "12345";
  static final String TRACKING = Ids.derived("shipment", ORDER);
  static final Instant START = Instant.parse("2026-11-21T06:00:00Z");
  static final Duration JOURNEY = Duration.ofSeconds(60);

  private static final int NEVER = -1;

  final InMemoryShipments shipments = new InMemoryShipments();
  final List<Outgoing> told = new ArrayList<>();

  /** What the carrier has to ship. */
  final Set<String> booked = new HashSet<>();

  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private Instant now = START;
  private int untilCrash = NEVER;

  void pass(Duration time) {
    now = now.plus(time);
  }

  /** Its power goes out when it has passed so many points before and after effects. */
  void crashAfter(int points) {
    untilCrash = points;
  }

  Outcome consume(Event event) {
    var service =
        new ShipmentService(() -> now, () -> JOURNEY, carrier(), this::handle, this::send);
    return service.consume(
        event, Log.to(new PrintStream(log, true, StandardCharsets.UTF_8), "shipment", () -> now));
  }

  /**
   * As SQS does: again while it crashes.
   *
   * @return whether it crashed
   */
  boolean deliver(Event event) {
    try {
      var _ = consume(event);
      return false;
    } catch (Crash _) {
      untilCrash = NEVER;
      pass(Duration.ofSeconds(7));
      var _ = consume(event);
      return true;
    }
  }

  ShipmentState state() {
    return shipments.state(ORDER);
  }

  Set<Event> facts() {
    var facts = new HashSet<Event>();
    told.forEach(outgoing -> facts.add(outgoing.event()));
    return facts;
  }

  String log() {
    return log.toString(StandardCharsets.UTF_8);
  }

  /** By a carrier that is known, with no word of an address. */
  public static Event request() {
    return request("UPS/FEDEX");
  }

  static Event request(String delivery) {
    return event(new ShipmentRequested(ORDER, delivery, Optional.empty()));
  }

  static Event impossible() {
    var nowhere = new Address("", "", "", "", "");
    return event(new ShipmentRequested(ORDER, "UPS", Optional.of(nowhere)));
  }

  public static Event cancel() {
    return event(new ShipmentCancelRequested(ORDER, "changed my mind"));
  }

  static Event event(EventData data) {
    return Event.of(data, START, "order", new Cause("correlation", Optional.empty()));
  }

  private Carrier carrier() {
    var deriving = new DerivingCarrier();
    return new Carrier() {
      @Override
      public String book(Parcel parcel, Delivery delivery) {
        return effect(() -> {
          booked.add(parcel.orderId());
          return deriving.book(parcel, delivery);
        });
      }

      @Override
      public void release(String orderId, String trackingNumber) {
        var _ = effect(() -> booked.remove(orderId));
      }
    };
  }

  private Decision handle(String orderId, ShipmentCommand command) {
    return effect(() -> shipments.handle(orderId, command));
  }

  private void send(List<Outgoing> events) {
    var _ = effect(() -> told.addAll(events));
  }

  private <T> T effect(Supplier<T> effect) {
    point();
    T result = effect.get();
    point();
    return result;
  }

  private void point() {
    if (untilCrash == 0) {
      throw new Crash();
    }
    untilCrash--;
  }

  /** The death of the function. */
  static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
