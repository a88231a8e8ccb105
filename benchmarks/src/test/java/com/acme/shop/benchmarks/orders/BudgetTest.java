package com.acme.shop.benchmarks.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetTest {

  private final List<String> leftOut = new ArrayList<>();

  @Test
  void a_step_begins_while_there_is_time() {
    assertThat(new Budget(Duration.ofHours(1), leftOut::add).allows("64 clients")).isTrue();
    assertThat(leftOut).isEmpty();
  }

  @Test
  void a_step_for_which_there_is_no_time_is_named() {
    assertThat(new Budget(Duration.ZERO, leftOut::add).allows("64 clients")).isFalse();
    assertThat(leftOut).containsExactly("64 clients: the 0 s were over");
  }
}
