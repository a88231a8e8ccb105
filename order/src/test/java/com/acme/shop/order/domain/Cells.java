package com.acme.shop.order.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.order.domain.Decision.Accepted;
import com.acme.shop.order.domain.Decision.Refused;
import com.acme.shop.order.domain.Decision.Repeated;
import com.acme.shop.order.domain.Decision.TooEarly;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;

/**
 * The cells of a table of states and commands. A cell names the next state of a command that is
 * accepted, or says {@code again} (it was done; tell it again), {@code done} (it was done, and is
 * known), {@code no} (refused) or {@code wait} (too early).
 */
final class Cells {

  private Cells() {}

  static void assertRow(
      Map<String, List<OrderEvent>> histories, ArgumentsAccessor row, OrderCommand... commands) {
    var state = Histories.stateOf(requireNonNull(histories.get(row.getString(0))));
    for (int i = 0; i < commands.length; i++) {
      assertThat(cell(state, commands[i])).as("%s", commands[i]).isEqualTo(row.getString(i + 1));
    }
  }

  private static String cell(OrderState state, OrderCommand command) {
    return switch (OrderDecider.decide(state, command)) {
      case Accepted(List<OrderEvent> events) -> name(Histories.after(state, events));
      case Repeated(List<OrderEvent> events) -> events.isEmpty() ? "done" : "again";
      case Refused _ -> "no";
      case TooEarly _ -> "wait";
    };
  }

  private static String name(OrderState state) {
    return state.getClass().getSimpleName();
  }
}
