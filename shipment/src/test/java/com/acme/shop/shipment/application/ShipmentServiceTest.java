package com.acme.shop.shipment.application;

import static com.acme.shop.shipment.application.ShipmentFixture.JOURNEY;
import static com.acme.shop.shipment.application.ShipmentFixture.ORDER;
import static com.acme.shop.shipment.application.ShipmentFixture.START;
import static com.acme.shop.shipment.application.ShipmentFixture.TRACKING;
import static com.acme.shop.shipment.application.ShipmentFixture.cancel;
import static com.acme.shop.shipment.application.ShipmentFixture.event;
import static com.acme.shop.shipment.application.ShipmentFixture.impossible;
import static com.acme.shop.shipment.application.ShipmentFixture.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.shop.events.Event;
import com.acme.shop.events.EventConsumer.Outcome;
import com.acme.shop.events.Outgoing;
import com.acme.shop.events.ShipmentDelivered;
import com.acme.shop.events.ShipmentFailed;
import com.acme.shop.events.ShipmentSent;
import com.acme.shop.lambda.runtime.Ids;
import com.acme.shop.local.testing.Permutations;
import com.acme.shop.shipment.application.ShipmentFixture.Crash;
import com.acme.shop.shipment.domain.ShipmentState.Booked;
import com.acme.shop.shipment.domain.ShipmentState.CancelledBeforeRequest;
import com.acme.shop.shipment.domain.ShipmentState.Failed;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShipmentServiceTest {

  private static final Set<String> SHIPPED = ids("ShipmentSent", "ShipmentDelivered");
  private static final Set<String> NOT_SHIPPED = ids("ShipmentFailed");

  private final ShipmentFixture shipment = new ShipmentFixture();

  @Test
  void a_parcel_is_sent_now_and_delivered_later() {
    assertThat(shipment.consume(request())).isEqualTo(new Outcome.Done());
    Outgoing sent = shipment.told.get(0);
    Outgoing delivered = shipment.told.get(1);
    assertThat(shipment.told).hasSize(2);
    assertThat(sent.event().data()).isEqualTo(new ShipmentSent(ORDER, TRACKING));
    assertThat(sent.event().causationId()).contains(request().id());
    assertThat(sent.delay()).isZero();
    assertThat(delivered.event().data()).isEqualTo(new ShipmentDelivered(ORDER, TRACKING));
    assertThat(delivered.event().time()).isEqualTo(START.plus(JOURNEY));
    assertThat(delivered.event().causationId()).contains(sent.event().id());
    assertThat(delivered.delay()).isEqualTo(JOURNEY);
    assertThat(shipment.booked).containsExactly(ORDER);
  }

  @Test
  void what_is_handed_over_in_the_store_is_delivered_at_once() {
    shipment.consume(request("instore"));
    assertThat(shipment.told.get(1).delay()).isZero();
    assertThat(shipment.told.get(1).event().time()).isEqualTo(START);
  }

  @ParameterizedTest
  @CsvSource({
    "0,60000",
    "1,60000",
    "999,60000",
    "1000,59000",
    "59000,1000",
    "59999,1000",
    "60000,0",
    "60001,0",
    "86400000,0"
  })
  void a_duplicate_is_told_the_same_and_waits_for_what_is_left(long passed, long delay) {
    shipment.consume(request());
    shipment.pass(Duration.ofMillis(passed));
    shipment.consume(request());
    assertThat(shipment.told).hasSize(4);
    assertThat(shipment.told.get(2)).isEqualTo(shipment.told.get(0));
    assertThat(shipment.told.get(3).event()).isEqualTo(shipment.told.get(1).event());
    assertThat(shipment.told.get(3).delay()).isEqualTo(Duration.ofMillis(delay));
  }

  @Test
  void what_cannot_be_shipped_fails_and_no_carrier_hears_of_it() {
    shipment.consume(impossible());
    assertThat(shipment.told).hasSize(1);
    assertThat(shipment.told.getFirst().event().data())
        .isEqualTo(
            new ShipmentFailed(
                ORDER, "The address needs a street, a city, and a country or a zip code."));
    assertThat(shipment.told.getFirst().delay()).isZero();
    assertThat(shipment.booked).isEmpty();
    assertThat(shipment.state()).isInstanceOf(Failed.class);
  }

  @Test
  void a_cancelled_order_fails_at_once_and_is_not_shipped_when_it_is_asked_for() {
    shipment.consume(cancel());
    assertThat(shipment.told.getFirst().event().data())
        .isEqualTo(new ShipmentFailed(ORDER, "changed my mind"));
    shipment.consume(request());
    assertThat(shipment.told.get(1)).isEqualTo(shipment.told.get(0));
    assertThat(shipment.state()).isInstanceOf(CancelledBeforeRequest.class);
    assertThat(shipment.booked).as("what the carrier booked is given up again").isEmpty();
  }

  @Test
  void a_cancellation_that_comes_too_late_is_told_that_it_is_shipped() {
    shipment.consume(request());
    shipment.consume(cancel());
    assertThat(shipment.told.subList(2, 4)).isEqualTo(shipment.told.subList(0, 2));
    assertThat(shipment.state()).isInstanceOf(Booked.class);
    assertThat(shipment.booked).containsExactly(ORDER);
  }

  @Test
  void what_is_none_of_its_business_is_never_handled() {
    assertThat(shipment.consume(event(new ShipmentSent(ORDER, "t"))))
        .isEqualTo(new Outcome.Never("shipment does not read ShipmentSent"));
  }

  @Test
  void each_shipment_is_counted_once() {
    for (Event event : List.of(request(), request(), cancel())) {
      shipment.consume(event);
    }
    assertThat(shipment.log()).containsOnlyOnce("\"ShipmentsBooked\":1");
    assertThat(shipment.log()).doesNotContain("ShipmentsCancelled");
  }

  @Test
  void a_crash_anywhere_is_healed_by_redelivery() {
    assertHeals(SHIPPED, 10, request(), cancel());
    assertHeals(NOT_SHIPPED, 8, impossible(), cancel());
    assertHeals(NOT_SHIPPED, 12, cancel(), request());
  }

  /** Kills the function at each point of two deliveries in turn. */
  private static void assertHeals(Set<String> ids, int points, Event first, Event second) {
    for (int point = 0; point <= points; point++) {
      var shaken = new ShipmentFixture();
      shaken.crashAfter(point);
      boolean early = shaken.deliver(first);
      boolean crashed = shaken.deliver(second) || early;
      assertThat(crashed).as("every point was reached").isEqualTo(point < points);
      assertEnd(shaken, ids);
    }
  }

  @Test
  void what_a_crash_left_with_the_carrier_is_given_up_when_the_order_is_cancelled_meanwhile() {
    shipment.crashAfter(2);
    assertThatThrownBy(() -> shipment.consume(request())).isInstanceOf(Crash.class);
    assertThat(shipment.booked).containsExactly(ORDER);
    shipment.crashAfter(-1);
    shipment.consume(cancel());
    shipment.consume(request());
    assertEnd(shipment, NOT_SHIPPED);
  }

  @Test
  void any_order_and_any_number_of_arrivals_end_as_the_first_arrival_says() {
    for (List<Event> arrivals :
        Permutations.of(List.of(request(), request(), cancel(), cancel())).toList()) {
      assertEnd(arrivals, arrivals.getFirst().equals(request()) ? SHIPPED : NOT_SHIPPED);
    }
  }

  @Test
  void what_cannot_be_shipped_is_not_shipped_in_any_order_of_arrivals() {
    for (List<Event> arrivals :
        Permutations.of(List.of(impossible(), impossible(), cancel(), cancel())).toList()) {
      assertEnd(arrivals, NOT_SHIPPED);
    }
  }

  private static void assertEnd(List<Event> arrivals, Set<String> ids) {
    var shuffled = new ShipmentFixture();
    for (Event arrival : arrivals) {
      shuffled.consume(arrival);
      shuffled.pass(Duration.ofSeconds(7));
    }
    assertEnd(shuffled, ids);
  }

  private static void assertEnd(ShipmentFixture shipment, Set<String> ids) {
    assertThat(shipment.facts().stream().map(Event::id).collect(Collectors.toSet())).isEqualTo(ids);
    assertThat(shipment.facts()).as("each is told the same every time").hasSameSizeAs(ids);
    assertThat(shipment.state() instanceof Booked).isEqualTo(ids.equals(SHIPPED));
    assertThat(shipment.booked).hasSize(ids.equals(SHIPPED) ? 1 : 0);
  }

  private static Set<String> ids(String... types) {
    return Set.of(types).stream().map(type -> Ids.derived(type, ORDER)).collect(Collectors.toSet());
  }
}
