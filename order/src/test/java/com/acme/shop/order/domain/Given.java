package com.acme.shop.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.order.domain.Decision.Accepted;
import com.acme.shop.order.domain.Decision.Refused;
import com.acme.shop.order.domain.Decision.Repeated;
import com.acme.shop.order.domain.Decision.TooEarly;
import java.util.List;

/** Given what happened, when something is wanted, then. */
record Given(List<OrderEvent> history) {

  static Given given(List<OrderEvent> history) {
    return new Given(history);
  }

  static Given givenNoOrder() {
    return new Given(List.of());
  }

  Then when(OrderCommand command) {
    return new Then(OrderDecider.decide(Histories.stateOf(history), command));
  }

  record Then(Decision decision) {

    void thenHappens(OrderEvent... events) {
      assertThat(decision).isEqualTo(new Accepted(events));
    }

    void thenIsToldAgain(OrderEvent... events) {
      assertThat(decision).isEqualTo(new Repeated(List.of(events)));
    }

    void thenNothingIsLeftToDo() {
      assertThat(decision).isEqualTo(new Repeated(List.of()));
    }

    void thenIsRefused(String reason) {
      assertThat(decision).isEqualTo(new Refused(reason));
    }

    void thenIsTooEarly() {
      assertThat(decision).isInstanceOf(TooEarly.class);
    }
  }
}
