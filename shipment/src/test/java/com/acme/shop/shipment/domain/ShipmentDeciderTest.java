package com.acme.shop.shipment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.shipment.domain.Decision.Accepted;
import com.acme.shop.shipment.domain.Decision.Repeated;
import com.acme.shop.shipment.domain.ShipmentCommand.Book;
import com.acme.shop.shipment.domain.ShipmentCommand.Cancel;
import com.acme.shop.shipment.domain.ShipmentCommand.GiveUp;
import com.acme.shop.shipment.domain.ShipmentEvent.Occasion;
import com.acme.shop.shipment.domain.ShipmentEvent.ShipmentBooked;
import com.acme.shop.shipment.domain.ShipmentEvent.ShipmentCancelled;
import com.acme.shop.shipment.domain.ShipmentEvent.ShipmentFailed;
import com.acme.shop.shipment.domain.ShipmentState.NotRequested;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShipmentDeciderTest {

  private static final Occasion FIRST = at("2026-11-21T06:00:00Z");
  private static final Occasion LATER = at("2026-11-21T07:00:00Z");
  private static final Instant ARRIVAL = Instant.parse("2026-11-21T06:01:00Z");

  private static final ShipmentBooked BOOKED = new ShipmentBooked(FIRST, "t-1", ARRIVAL);
  private static final ShipmentFailed FAILED = new ShipmentFailed(FIRST, "no address");
  private static final ShipmentCancelled CANCELLED = new ShipmentCancelled(FIRST, "changed mind");

  @Test
  void a_parcel_that_a_carrier_takes_is_booked() {
    assertThat(decide(new NotRequested(), new Book(FIRST, "t-1", ARRIVAL)))
        .isEqualTo(new Accepted(BOOKED));
  }

  @Test
  void a_parcel_that_cannot_be_shipped_fails() {
    assertThat(decide(new NotRequested(), new GiveUp(FIRST, "no address")))
        .isEqualTo(new Accepted(FAILED));
  }

  @Test
  void a_shipment_can_be_cancelled_before_it_is_asked_for() {
    assertThat(decide(new NotRequested(), new Cancel(FIRST, "changed mind")))
        .isEqualTo(new Accepted(CANCELLED));
  }

  static Stream<ShipmentCommand> later() {
    return Stream.of(
        new Book(LATER, "t-2", ARRIVAL.plusSeconds(60)),
        new GiveUp(LATER, "another reason"),
        new Cancel(LATER, "another reason"));
  }

  @ParameterizedTest
  @MethodSource("later")
  void what_came_first_stands_whatever_comes_later(ShipmentCommand command) {
    for (ShipmentEvent first : List.of(BOOKED, FAILED, CANCELLED)) {
      assertThat(decide(ShipmentDecider.evolve(first), command)).isEqualTo(new Repeated(first));
    }
  }

  private static Decision decide(ShipmentState state, ShipmentCommand command) {
    return ShipmentDecider.decide(state, command);
  }

  private static Occasion at(String time) {
    return new Occasion(Instant.parse(time), "c", Optional.of("e"));
  }
}
