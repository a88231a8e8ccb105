package com.acme.shop.order.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.shop.events.PaymentRequested;
import com.acme.shop.order.application.Hooks.Crash;
import com.acme.shop.order.application.Story.Step;
import com.acme.shop.order.domain.OrderState.AwaitingPayment;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A function that dies between any two of its effects, and what brought it to life comes again. */
class AnyCrashTest {

  static Stream<Story> stories() {
    return Story.all();
  }

  @ParameterizedTest
  @MethodSource("stories")
  void every_crash_heals(Story story) {
    var ending = Ending.of(story, story.steps());
    for (int step = 0; step < story.steps().size(); step++) {
      for (Point point : Point.values()) {
        assertThat(Ending.of(story, withCrash(story.steps(), step, point)))
            .as("step %s, %s", step, point)
            .isEqualTo(ending);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("stories")
  void every_step_that_crashes_at_every_point_in_turn_heals(Story story) {
    var steps = story.steps().stream().map(AnyCrashTest::crashingEverywhere).toList();
    assertThat(Ending.of(story, steps)).isEqualTo(Ending.of(story, story.steps()));
  }

  @Test
  void every_point_is_reached_by_some_story() {
    Set<Point> reached = EnumSet.noneOf(Point.class);
    for (Point point : Point.values()) {
      var room = new OrderRoom();
      String id = room.anOrderAwaitingPayment();
      room.hooks.once(point, () -> reached.add(point));
      room.consume(Reports.paid(id));
    }
    assertThat(reached).containsExactlyInAnyOrder(Point.values());
  }

  @ParameterizedTest
  @EnumSource(Point.class)
  void a_client_that_tries_again_with_its_key_has_one_order_and_one_request_for_payment(
      Point point) {
    var room = new OrderRoom();
    room.hooks.crashOnceAt(point);
    assertThatThrownBy(room::anOrderAwaitingPayment).isInstanceOf(Crash.class);
    String id = room.anOrderAwaitingPayment();
    assertThat(room.stored.ofUser("walter", Optional.empty(), 10).orders())
        .containsExactly(room.order(id));
    assertThat(room.state(id)).isInstanceOf(AwaitingPayment.class);
    assertThat(room.messages.byId().values())
        .extracting("data")
        .containsExactly(
            new PaymentRequested(id, OrderRoom.CARD, room.order(id).state().purchase().total()));
  }

  @ParameterizedTest
  @EnumSource(Point.class)
  void a_client_that_tries_again_to_cancel_has_cancelled_once(Point point) {
    var room = new OrderRoom();
    String id = room.aPaidOrder();
    room.hooks.crashOnceAt(point);
    assertThatThrownBy(() -> room.cancel(id)).isInstanceOf(Crash.class);
    assertThat(room.cancel(id)).isEqualTo(new CancelOrder.Result.Cancelling(room.order(id)));
    assertThat(room.order(id).history()).hasSize(3);
    assertThat(room.messages.byId().values())
        .extracting(event -> event.data().type().wireName())
        .containsExactlyInAnyOrder(
            "PaymentRequested", "ShipmentRequested", "ShipmentCancelRequested");
  }

  private static List<Step> withCrash(List<Step> steps, int index, Point point) {
    var crashing = new ArrayList<>(steps);
    crashing.set(index, crashing(steps.get(index), List.of(point)));
    return crashing;
  }

  private static Step crashingEverywhere(Step step) {
    return crashing(step, List.of(Point.values()));
  }

  /** The step, tried with a crash at each point in turn, then without. */
  private static Step crashing(Step step, List<Point> points) {
    return (room, id) -> {
      points.forEach(point -> crash(step, room, id, point));
      return step.take(room, id);
    };
  }

  /** A step that does not reach the point is not hurt, and was taken once more than needed. */
  private static void crash(Step step, OrderRoom room, String id, Point point) {
    room.hooks.crashOnceAt(point);
    try {
      step.take(room, id);
    } catch (Crash e) {
      assertThat(e).isNotNull();
    } finally {
      room.hooks.clear();
    }
  }
}
