package com.acme.shop.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.acme.shop.saga.Story.Ending;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A function's process is killed at every point between two effects of every step, and the order
 * ends as if nothing had happened.
 *
 * <p>Several orders are on their way at once, each with a crash of its own, so that a crash also
 * hits orders that happen to be in the same batch.
 */
@Execution(ExecutionMode.CONCURRENT)
class SagaCrashIT {

  /**
   * A message of a killed function comes again after a second, a delivery comes so much later that
   * what was sent before it is heard of before it, on a busy machine, too. Innocent messages in a
   * killed batch may come again rather often.
   */
  private static final Map<String, String> PARAMETERS =
      Map.of(
          "QueueVisibilitySeconds", "1",
          "QueueMaxReceives", "100",
          "DeliverySeconds", "12");

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Crashes CRASHES = new Crashes();
  private static final Queue<Ended> ENDED = new ConcurrentLinkedQueue<>();

  private static SagaStack stack;
  private static Map<Story, Ending> endings = Map.of();

  /** Between which effects of a step it happens. */
  enum Point {
    BEFORE_SAVE,
    AFTER_SAVE_BEFORE_PUBLISH,
    AFTER_PUBLISH_BEFORE_ACKNOWLEDGE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** A crash that is to happen once. */
  private record Crash(Step step, Point point, Purchase bought) {}

  /** The crashes that are still to happen. */
  private static final class Crashes {

    private final ConcurrentLinkedQueue<Crash> planned = new ConcurrentLinkedQueue<>();

    void plan(Crash crash) {
      planned.add(crash);
    }

    boolean isPlanned(Crash crash) {
      return planned.contains(crash);
    }

    Treatment treatment(Call call) {
      return take(crash ->
              crash.step().isSave(call, crash.bought())
                  && crash.point() != Point.AFTER_PUBLISH_BEFORE_ACKNOWLEDGE)
          .map(Crashes::treatment)
          .orElseGet(Treatment.Pass::new);
    }

    /** A crash that is due, for one of all who ask. */
    private Optional<Crash> take(Predicate<Crash> isDue) {
      Optional<Crash> due = List.copyOf(planned).stream().filter(isDue).findFirst();
      return due.filter(planned::remove);
    }

    private static Treatment treatment(Crash crash) {
      return crash.point() == Point.BEFORE_SAVE
          ? new Treatment.KillBefore()
          : new Treatment.KillAfter();
    }

    boolean losesAnswer(String function, String event) {
      return take(crash ->
              crash.step().isInvocation(function, event, crash.bought())
                  && crash.point() == Point.AFTER_PUBLISH_BEFORE_ACKNOWLEDGE)
          .isPresent();
    }
  }

  @BeforeAll
  static void seeHowOrdersEndWithoutCrashes() {
    stack = SagaStack.startWithOneProcessEach(PARAMETERS);
    stack.poll();
    endings =
        Arrays.stream(Story.values())
            .parallel()
            .collect(
                Collectors.toMap(
                    Function.identity(), story -> story.tell(stack, story.purchase())));
    stack.dynamoDbProxy().treat(CRASHES::treatment);
    stack.interference().lose(CRASHES::losesAnswer);
  }

  @AfterAll
  static void seeThatOrdersEndedAsWithoutCrashes() {
    try {
      await().atMost(PATIENCE).until(stack::isQuiet);
      assertThat(ENDED).isNotEmpty().allSatisfy(Ended::isAsWithoutTheCrash);
    } finally {
      stack.close();
    }
  }

  static Stream<Arguments> crashes() {
    return Arrays.stream(Step.values())
        .flatMap(step -> Arrays.stream(Point.values()).map(point -> Arguments.of(step, point)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("crashes")
  void a_crash_changes_nothing_of_how_an_order_ends(Step step, Point point) {
    var crash = new Crash(step, point, step.story().purchase());
    CRASHES.plan(crash);
    String orderId = step.story().take(stack, crash.bought());
    await().atMost(PATIENCE).until(() -> !CRASHES.isPlanned(crash));
    ENDED.add(new Ended(crash, orderId));
  }

  private record Ended(Crash crash, String orderId) {

    /** Compared when all that was delivered again has had its effect. */
    void isAsWithoutTheCrash() {
      Story story = crash.step().story();
      assertThat(Story.ending(stack, crash.bought(), orderId))
          .as("%s, %s", crash.step(), crash.point())
          .isEqualTo(endings.get(story));
    }
  }
}
