package com.acme.shop.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.order.domain.OrderState.Known;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OrderStatusTest {

  static Stream<Arguments> everyState() {
    return Stream.of(
        Arguments.of("Pending Payment", true, Histories.anOrderAwaitingPayment()),
        Arguments.of("Payment Failed", false, Histories.anOrderWithARefusedCard()),
        Arguments.of("Paid", true, Histories.aPaidOrder()),
        Arguments.of("Paid", true, Histories.aPaidOrderThatIsToBeCancelled()),
        Arguments.of("shipped - pending delivery", true, Histories.aShippedOrder()),
        Arguments.of("delivered", false, Histories.aDeliveredOrder()),
        Arguments.of("Cancelled", false, Histories.anOrderCancelledBeforeItWasPaid()),
        Arguments.of("Cancelled", true, Histories.aCancelledOrderThatWasPaidAllTheSame()),
        Arguments.of("Cancelled", true, Histories.anOrderThatCannotBeShipped()),
        Arguments.of("Refunded", false, Histories.aRefundedOrder()));
  }

  @ParameterizedTest
  @MethodSource("everyState")
  void a_state_has_the_clients_spelling_and_is_open_or_not(
      String spelling, boolean open, List<OrderEvent> history) {
    var state = (Known) Histories.stateOf(history);
    assertThat(OrderStatus.of(state).spelling()).isEqualTo(spelling);
    assertThat(state.isOpen()).isEqualTo(open);
  }
}
