package com.acme.shop.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StartsTest {

  private final Starts starts = new Starts();

  @Test
  void as_many_start_at_once_as_there_are_processors_and_the_next_waits_for_one_of_them()
      throws InterruptedException {
    for (int i = 0; i < Math.max(2, Runtime.getRuntime().availableProcessors()); i++) {
      assertThat(starts.tryBegin(0, Duration.ZERO)).isTrue();
    }
    assertThat(starts.tryBegin(0, Duration.ZERO)).isFalse();
    starts.end();
    assertThat(starts.tryBegin(0, Duration.ZERO)).isTrue();
  }

  @Test
  void a_function_that_has_enough_gets_another_only_for_an_event_that_has_waited()
      throws InterruptedException {
    assertThat(starts.tryBegin(Starts.ENOUGH, Duration.ZERO)).isFalse();
    assertThat(starts.tryBegin(Starts.ENOUGH, Starts.PATIENCE)).isTrue();
    assertThat(starts.tryBegin(Starts.ENOUGH - 1, Duration.ZERO)).isTrue();
  }
}
