package com.acme.shop.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartsTest {

  @Test
  void as_many_start_at_once_as_there_are_processors_and_the_next_waits_for_one_of_them()
      throws InterruptedException {
    var starts = new Starts();
    for (int i = 0; i < Math.max(2, Runtime.getRuntime().availableProcessors()); i++) {
      assertThat(starts.tryBegin()).isTrue();
    }
    assertThat(starts.tryBegin()).isFalse();
    starts.end();
    assertThat(starts.tryBegin()).isTrue();
  }
}
