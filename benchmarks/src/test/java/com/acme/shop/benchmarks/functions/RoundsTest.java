package com.acme.shop.benchmarks.functions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RoundsTest {

  private final AtomicLong now = new AtomicLong(-5);

  private int played(int wanted, Duration time, Duration each) {
    var rounds = new Rounds(wanted, time, now::get);
    while (rounds.another()) {
      now.addAndGet(each.toNanos());
    }
    return rounds.begun();
  }

  @Test
  void there_are_as_many_rounds_as_are_wanted_when_there_is_time() {
    assertThat(played(3, Duration.ofMinutes(1), Duration.ofSeconds(1))).isEqualTo(3);
  }

  @Test
  void no_round_begins_that_would_end_too_late() {
    assertThat(played(10, Duration.ofSeconds(100), Duration.ofSeconds(30))).isEqualTo(3);
    assertThat(played(10, Duration.ofSeconds(90), Duration.ofSeconds(30))).isEqualTo(3);
  }

  @Test
  void one_round_is_always_played() {
    assertThat(played(10, Duration.ofSeconds(1), Duration.ofSeconds(30))).isEqualTo(1);
  }
}
