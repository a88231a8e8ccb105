package com.acme.shop.saga;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.saga.Story.Ending;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Messages come in any order, in batches of any size, some of them again and again: three orders,
 * one of each story, end as they would in the best of worlds.
 */
class SagaArrivalIT {

  private static final List<Story> STORIES =
      List.of(Story.DELIVERED, Story.REFUSED, Story.NOT_SHIPPABLE);
  private static final int SCHEDULES = 60;

  private static final Map<Story, Ending> EXPECTED = new EnumMap<>(Story.class);

  private static SagaStack stack;

  /** One order of a schedule. */
  private record Placed(Story story, Purchase bought, String orderId) {}

  @BeforeAll
  static void describeTheEnds() {
    stack = SagaStack.start(Map.of("DeliverySeconds", "0", "QueueMaxReceives", "1000"));
    for (Placed placed : run(0)) {
      EXPECTED.put(placed.story(), ending(placed));
    }
    assertThat(EXPECTED)
        .allSatisfy((story, ending) -> assertThat(ending.status()).isEqualTo(story.end()));
    assertThat(requireNonNull(EXPECTED.get(Story.DELIVERED)).rows())
        .containsExactly("PAYMENT TAKEN", "SHIPMENT BOOKED");
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, SCHEDULES);
  }

  @ParameterizedTest(name = "schedule {0}")
  @MethodSource("seeds")
  void every_order_of_arrival_ends_alike(long seed) {
    assertThat(run(seed))
        .allSatisfy(placed -> assertThat(ending(placed)).isEqualTo(EXPECTED.get(placed.story())));
  }

  private static List<Placed> run(long seed) {
    List<Placed> orders = new ArrayList<>();
    for (Story story : STORIES) {
      Purchase bought = story.purchase();
      orders.add(new Placed(story, bought, stack.shop().place(bought)));
    }
    var ids = Set.copyOf(orders.stream().map(Placed::orderId).toList());
    new Schedule(stack, seed, ids).run();
    return orders;
  }

  /** A delivery that comes first tells of the shipment, too, which is then no news any more. */
  private static Ending ending(Placed placed) {
    Ending ending = Story.ending(stack, placed.bought(), placed.orderId());
    List<String> history =
        ending.history().stream().filter(what -> !what.equals("shipped")).toList();
    return new Ending(
        ending.status(),
        history,
        ending.payment(),
        ending.tracked(),
        ending.events(),
        ending.rows());
  }
}
