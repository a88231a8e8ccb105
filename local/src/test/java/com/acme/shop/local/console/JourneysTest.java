package com.acme.shop.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class JourneysTest {

  private final Journeys journeys = new Journeys();

  @Test
  void the_oldest_journey_goes_when_there_are_five_hundred() {
    for (int i = 0; i <= 500; i++) {
      speak("c" + i, i);
    }
    assertThat(journeys.find("c0")).isEmpty();
    assertThat(journeys.find("c1")).isPresent();
    assertThat(journeys.find("c500")).isPresent();
  }

  @Test
  void a_thousand_looks_at_the_shop_push_no_order_out() {
    speak("order", 0);
    for (int i = 1; i <= 1_000; i++) {
      look("look" + i, i);
    }
    assertThat(journeys.find("order")).isPresent();
    assertThat(journeys.find("look1")).isEmpty();
    assertThat(journeys.find("look1000")).isPresent();
  }

  @Test
  void the_newest_fifty_are_listed_with_ten_mere_looks_among_them() {
    for (int i = 0; i < 60; i++) {
      speak("order" + i, i);
      look("look" + i, i);
    }
    assertThat(journeys.newest()).hasSize(50);
    assertThat(journeys.newest()).filteredOn(j -> !j.messages()).hasSize(10);
    assertThat(journeys.newest().getFirst().correlationId()).endsWith("59");
    assertThat(journeys.newest())
        .extracting(JourneySummary::lastAt)
        .isSortedAccordingTo((one, other) -> other.compareTo(one));
  }

  @Test
  void a_journey_without_end_keeps_its_first_two_hundred_steps_and_counts_the_others() {
    for (int i = 0; i < 250; i++) {
      speak("endless", i);
    }
    assertThat(journeys.find("endless").orElseThrow().steps()).hasSize(200);
    assertThat(journeys.newest().getFirst().steps()).isEqualTo(250);
  }

  @Test
  void a_journey_that_ends_with_a_defect_has_failed() {
    journeys.add("c", Optional.empty(), request(0, 503));
    assertThat(journeys.newest().getFirst().failed()).isTrue();
    journeys.add("d", Optional.empty(), request(1, 404));
    assertThat(journeys.newest().getFirst().failed()).isFalse();
  }

  private void speak(String id, int second) {
    var at = Told.START.plusSeconds(second);
    var step = new Step.Sending(at, "OrderFunction", "Requests", "E", OptionalInt.of(2), false);
    journeys.add(id, Optional.empty(), step);
  }

  private void look(String id, int second) {
    journeys.add(id, Optional.empty(), request(second, 200));
  }

  private static Step request(int second, int status) {
    var at = Told.START.plusSeconds(second);
    return new Step.Request(at, "CatalogFunction", "GET /products", status, Duration.ofMillis(1));
  }
}
