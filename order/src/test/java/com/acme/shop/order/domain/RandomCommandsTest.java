package com.acme.shop.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.order.domain.Decision.Accepted;
import com.acme.shop.order.domain.Decision.Repeated;
import com.acme.shop.order.domain.OrderEvent.PaymentTaken;
import com.acme.shop.order.domain.OrderEvent.Refunded;
import com.acme.shop.order.domain.Till.Tender;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes in whatever order. */
class RandomCommandsTest {

  private static final int RUNS = 20_000;
  private static final int COMMANDS = 25;

  /** A history, and how many states a run must have ended in. */
  static Stream<Arguments> beginnings() {
    return Stream.of(
        Arguments.of(Histories.anOrderAwaitingPayment(), 8),
        Arguments.of(Histories.atATill(Tender.CARD, Histories.anOrderAwaitingPayment()), 6),
        Arguments.of(Histories.atATill(Tender.CASH, Histories.anOrderAwaitingPayment()), 5));
  }

  @ParameterizedTest
  @MethodSource("beginnings")
  void no_sequence_of_commands_breaks_an_order(List<OrderEvent> beginning, int ends) {
    Set<Class<?>> reached = new HashSet<>();
    for (int seed = 0; seed < RUNS; seed++) {
      var history = run(new Random(seed), beginning);
      assertWhole(seed, history);
      reached.add(Histories.stateOf(history).getClass());
    }
    assertThat(reached).as("the states in which a run ended").hasSizeGreaterThanOrEqualTo(ends);
  }

  private static List<OrderEvent> run(Random random, List<OrderEvent> beginning) {
    List<OrderEvent> history = new ArrayList<>(beginning);
    for (int i = 0; i < COMMANDS; i++) {
      var command = Commands.ALL.get(random.nextInt(Commands.ALL.size()));
      switch (OrderDecider.decide(Histories.stateOf(history), command)) {
        case Accepted(List<OrderEvent> events) -> history.addAll(events);
        case Repeated(List<OrderEvent> events) -> assertThat(history).containsAll(events);
        case Decision.Refused(String reason) -> assertThat(reason).isNotEmpty();
        case Decision.TooEarly(String reason) -> assertThat(reason).isNotEmpty();
      }
    }
    return history;
  }

  private static void assertWhole(int seed, List<OrderEvent> history) {
    long kinds = history.stream().map(Object::getClass).distinct().count();
    assertThat(kinds)
        .as("seed %s: nothing happens twice in %s", seed, history)
        .isEqualTo(history.size());
    var refund = first(history, Refunded.class);
    if (!refund.isEmpty()) {
      assertThat(refund.getFirst().amount())
          .as("seed %s", seed)
          .isEqualTo(first(history, PaymentTaken.class).getFirst().amount());
    }
  }

  private static <E extends OrderEvent> List<E> first(List<OrderEvent> history, Class<E> kind) {
    return history.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
