package com.acme.shop.pos.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.shop.lambda.runtime.Contended;
import com.acme.shop.lambda.runtime.Unavailable;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RacesTest {

  private final AtomicInteger tries = new AtomicInteger();

  @Test
  void who_was_overtaken_or_met_another_s_transaction_tries_again() {
    assertThat(Races.<String>won(this::thirdTimeLucky)).isEqualTo("sold");
    assertThat(tries).hasValue(3);
  }

  private Optional<String> thirdTimeLucky() {
    return switch (tries.incrementAndGet()) {
      case 1 -> throw new Contended(new IllegalStateException("a transaction is at work"));
      case 2 -> Optional.empty();
      default -> Optional.of("sold");
    };
  }

  @Test
  void who_loses_every_race_is_told_to_come_again() {
    assertThatThrownBy(() -> Races.won(Optional::empty)).isInstanceOf(Unavailable.class);
  }

  @Test
  void a_store_that_is_too_busy_is_left_alone() {
    assertThatThrownBy(() ->
            Races.won(() -> {
              tries.incrementAndGet();
              throw new Unavailable(new IllegalStateException("throttled"));
            }))
        .isInstanceOf(Unavailable.class);
    assertThat(tries).hasValue(1);
  }
}
