package com.acme.shop.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.shop.local.emulators.Account;
import com.acme.shop.local.lambda.fixture.BrokenInit;
import com.acme.shop.local.lambda.fixture.Hooked;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class TimedLambdaTest {

  private TimedLambda lambda;

  @BeforeEach
  void open() throws IOException {
    lambda = new TimedLambda(LambdaConfig.standard(Account.LOCAL, _ -> {}));
  }

  @AfterEach
  void close() {
    lambda.close();
  }

  @Test
  void init_and_answers_are_timed_apart() throws Exception {
    try (var environment = lambda.start(Functions.scripted().function(), Start.ON_DEMAND)) {
      assertThat(environment.init()).isPositive();
      assertThat(answer(environment, "count")).isEqualTo("1");
      environment.awaitReady();
      assertThat(answer(environment, "count")).isEqualTo("2");
    }
  }

  @Test
  void what_fails_is_told_with_what_it_printed() throws Exception {
    try (var environment = lambda.start(Functions.scripted().function(), Start.ON_DEMAND)) {
      assertThatThrownBy(() -> answer(environment, "throw trouble"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("trouble");
    }
    var broken = Functions.of(BrokenInit.class.getName()).function();
    assertThatThrownBy(() -> lambda.start(broken, Start.ON_DEMAND))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void hooks_run_for_a_snapshot_alone() throws Exception {
    var hooked = Functions.of(Hooked.class.getName()).function();
    try (var environment = lambda.start(hooked, Start.SNAP_START)) {
      assertThat(answer(environment, "")).isEqualTo("\"init, checkpoint, restore\"");
    }
    try (var environment = lambda.start(hooked, Start.ON_DEMAND)) {
      assertThat(answer(environment, "")).isEqualTo("\"init\"");
    }
  }

  private static String answer(TimedEnvironment environment, String script)
      throws InterruptedException {
    return new String(environment.invoke(Functions.event(script)).payload(), UTF_8);
  }
}
