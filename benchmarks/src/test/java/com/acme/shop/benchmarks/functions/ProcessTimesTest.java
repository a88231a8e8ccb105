package com.acme.shop.benchmarks.functions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ProcessTimesTest {

  @Test
  void a_name_with_parentheses_and_spaces_does_not_shift_the_fields() {
    String stat = "42 (a (b) c) S 1 42 42 0 -1 4194560 900 0 5 0 31 12 0 0 20 0 1 0 99 1 2 3";
    assertThat(ProcessTimes.ticks(stat)).isEqualTo(Duration.ofMillis(430));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void this_process_has_used_its_cpu() {
    assertThat(ProcessTimes.cpu(ProcessHandle.current().pid())).isPositive();
  }

  @Test
  void of_a_process_that_is_gone_nothing_is_known() {
    assertThat(ProcessTimes.cpu(Long.MAX_VALUE)).isZero();
  }
}
