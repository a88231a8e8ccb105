package com.acme.shop.order.application;

import static com.acme.shop.order.application.Story.DELIVERED;
import static com.acme.shop.order.application.Story.NOT_SHIPPED;
import static com.acme.shop.order.application.Story.PAID;
import static com.acme.shop.order.application.Story.REFUNDED;
import static com.acme.shop.order.application.Story.REFUSED;
import static com.acme.shop.order.application.Story.RETURNED;
import static com.acme.shop.order.application.Story.SHIPPED;
import static com.acme.shop.order.application.Story.SOLD;
import static com.acme.shop.order.application.Story.SOLD_FOR_CASH;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.events.Event;
import com.acme.shop.local.testing.Permutations;
import com.acme.shop.order.application.Story.Step;
import com.acme.shop.order.domain.OrderState;
import com.acme.shop.order.domain.OrderState.Cancelled;
import com.acme.shop.order.domain.OrderState.PaymentFailed;
import com.acme.shop.order.domain.OrderState.Refunded;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A return at the till, before and after everything else. When it comes decides whether the order
 * was cancelled or taken back, and whether shipment was asked: not where the order ends, nor
 * whether the money goes back.
 */
class TillArrivalTest {

  private static final Set<Class<? extends OrderState>> GIVEN_BACK = Set.of(Refunded.class);

  /** Steps, where they may end, what was sent for certain, what was certainly not. */
  static Stream<Arguments> returns() {
    return Stream.of(
        Arguments.of(
            "a card",
            List.of(SOLD, PAID, SHIPPED, DELIVERED, RETURNED, REFUNDED),
            GIVEN_BACK,
            Set.of("RefundRequested", "SaleRefunded"),
            Set.of("ShipmentCancelRequested")),
        Arguments.of(
            "a card, and it cannot be shipped",
            List.of(SOLD, PAID, NOT_SHIPPED, RETURNED, REFUNDED),
            GIVEN_BACK,
            Set.of("RefundRequested", "SaleRefunded"),
            Set.of("ShipmentCancelRequested")),
        Arguments.of(
            "cash",
            List.of(SOLD_FOR_CASH, SHIPPED, DELIVERED, RETURNED),
            GIVEN_BACK,
            Set.of("SaleRefunded"),
            Set.of("RefundRequested", "SalePaid", "SaleRefused")),
        Arguments.of(
            "cash, and it cannot be shipped",
            List.of(SOLD_FOR_CASH, NOT_SHIPPED, RETURNED),
            GIVEN_BACK,
            Set.of("SaleRefunded"),
            Set.of("RefundRequested", "SalePaid", "SaleRefused")),
        Arguments.of(
            "a card that is refused",
            List.of(SOLD, REFUSED, RETURNED),
            Set.of(Cancelled.class, PaymentFailed.class),
            Set.of("SaleRefused"),
            Set.of("RefundRequested", "SalePaid", "SaleRefunded", "ShipmentRequested")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("returns")
  void every_order_of_arrival_with_any_step_twice_gives_the_money_back(
      String name,
      List<Step> steps,
      Set<Class<? extends OrderState>> ends,
      Set<String> sent,
      Set<String> notSent) {
    var story = new Story(name, OrderRoom::theIdOfASale, steps, OrderState.class);
    arrivals(steps)
        .forEach(arrival -> {
          var ending = Ending.of(story, arrival);
          assertThat(ends).contains(ending.state().getClass());
          assertThat(types(ending)).containsAll(sent).doesNotContainAnyElementsOf(notSent);
        });
  }

  private static Stream<List<Step>> arrivals(List<Step> steps) {
    return Stream.concat(
        Permutations.of(steps),
        steps.stream().flatMap(twice -> Permutations.of(and(steps, twice))));
  }

  private static List<Step> and(List<Step> steps, Step twice) {
    var all = new ArrayList<>(steps);
    all.add(twice);
    return all;
  }

  private static Set<String> types(Ending ending) {
    return ending.sent().values().stream()
        .map(Event::data)
        .map(data -> data.type().wireName())
        .collect(Collectors.toSet());
  }
}
