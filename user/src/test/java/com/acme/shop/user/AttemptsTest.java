package com.acme.shop.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttemptsTest {

  private static final Instant LAST = Instant.parse("2026-11-21T06:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "4, 0",
    "5, 1",
    "6, 2",
    "7, 4",
    "10, 32",
    "14, 512",
    "15, 900",
    "16, 900",
    "9000000000, 900"
  })
  void the_wait_doubles_from_the_fifth_failure_up_to_a_quarter_of_an_hour(
      long failures, long seconds) {
    assertThat(new Attempts(failures, LAST).waitAt(LAST)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void the_wait_is_over_some_time_after_the_last_failure() {
    var attempts = new Attempts(7, LAST);
    assertThat(attempts.waitAt(LAST.plusMillis(3900))).isEqualTo(Duration.ofMillis(100));
    assertThat(attempts.waitAt(LAST.plusSeconds(4))).isZero();
    assertThat(attempts.waitAt(LAST.plusSeconds(5))).isZero();
  }

  @Test
  void a_day_after_the_last_failure_all_are_forgotten() {
    var attempts = new Attempts(7, LAST);
    assertThat(attempts.isForgottenAt(LAST.plus(Duration.ofDays(1)).minusMillis(1))).isFalse();
    assertThat(attempts.isForgottenAt(LAST.plus(Duration.ofDays(1)))).isTrue();
    assertThat(Attempts.NONE.isForgottenAt(LAST)).isFalse();
  }
}
