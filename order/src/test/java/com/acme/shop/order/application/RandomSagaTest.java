package com.acme.shop.order.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.order.domain.OrderState;
import com.acme.shop.order.domain.OrderState.Cancelled;
import com.acme.shop.order.domain.OrderState.Delivered;
import com.acme.shop.order.domain.OrderState.PaymentFailed;
import com.acme.shop.order.domain.OrderState.Refunded;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Thousands of orders, each with its own mishaps. */
class RandomSagaTest {

  private static final int RUNS = 5_000;

  @Test
  void every_order_ends_and_what_was_paid_was_either_sent_or_given_back() {
    Set<Class<?>> ends = new HashSet<>();
    for (long seed = 0; seed < RUNS; seed++) {
      ends.add(play(seed).getClass());
    }
    assertThat(ends)
        .containsExactlyInAnyOrder(
            Delivered.class, PaymentFailed.class, Cancelled.class, Refunded.class);
  }

  private static OrderState play(long seed) {
    try {
      var saga = new RandomSaga(seed);
      var state = saga.room().order(saga.play()).state();
      assertConsistent(state, saga.partners());
      return state;
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("seed " + seed, e);
    }
  }

  private static void assertConsistent(OrderState state, Partners partners) {
    assertThat(state instanceof Delivered).isEqualTo(partners.sent());
    assertThat(state instanceof Refunded).isEqualTo(partners.gaveBack());
    assertThat(partners.tookMoney()).isEqualTo(partners.sent() || partners.gaveBack());
  }
}
