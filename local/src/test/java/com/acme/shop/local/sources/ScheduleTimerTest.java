package com.acme.shop.local.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.acme.shop.local.emulators.Account;
import com.acme.shop.local.lambda.Invoker;
import com.acme.shop.local.lambda.Outcome;
import com.acme.shop.local.template.ScheduleSource;
import com.acme.shop.local.template.ScheduleSource.Service;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScheduleTimerTest {

  private static final Instant NOON = Instant.parse("2030-01-01T12:00:00.123Z");

  private static final Duration SOON = Duration.ofMillis(20);
  private static final Duration NEVER = Duration.ofHours(1);

  private final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private final List<String> log = new CopyOnWriteArrayList<>();
  private final Gate gate = new Gate();

  private ScheduleTimer timer = timer(rule(NEVER), _ -> FakeInvoker.done());

  @AfterEach
  void close() {
    gate.open();
    timer.close();
  }

  @Test
  void a_function_is_invoked_again_and_again() {
    start(rule(SOON), _ -> FakeInvoker.done());
    await().until(() -> events.size() > 3);
    assertThat(events).extracting(event -> event.get("id")).doesNotHaveDuplicates();
  }

  @Test
  void nothing_is_invoked_before_the_first_interval_is_over() {
    long begin = System.nanoTime();
    start(rule(Duration.ofMillis(300)), _ -> FakeInvoker.done());
    await().until(() -> !events.isEmpty());
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(290));
  }

  @Test
  void a_rule_sends_the_document_of_eventbridge() {
    start(rule(SOON), _ -> FakeInvoker.done());
    await().until(() -> !events.isEmpty());
    JsonNode event = events.getFirst();
    assertThat(event.get("id").textValue()).hasSize(36);
    assertThat(event)
        .isEqualTo(
            json(
                """
                {"version": "0", "id": %s, "detail-type": "Scheduled Event",
                 "source": "aws.events", "account": "000000000000",
                 "time": "2030-01-01T12:00:00Z", "region": "us-east-1",
                 "resources": ["arn:aws:events:us-east-1:000000000000:rule/FnE"], "detail": {}}
                """
                    .formatted(event.get("id"))));
  }

  @Test
  void the_scheduler_sends_a_document_of_its_own() {
    start(
        new ScheduleSource("FnE", Service.SCHEDULER, SOON, Optional.empty()),
        _ -> FakeInvoker.done());
    await().until(() -> !events.isEmpty());
    assertThat(events.getFirst().get("source").textValue()).isEqualTo("aws.scheduler");
    assertThat(events.getFirst().get("detail").textValue()).isEqualTo("{}");
    assertThat(events.getFirst().get("resources").get(0).textValue())
        .isEqualTo("arn:aws:scheduler:us-east-1:000000000000:schedule/default/FnE");
  }

  @Test
  void an_input_of_its_own_is_sent_as_it_is() {
    start(
        new ScheduleSource("FnE", Service.RULE, SOON, Optional.of("{\"a\":1}")),
        _ -> FakeInvoker.done());
    await().until(() -> !events.isEmpty());
    assertThat(events.getFirst()).isEqualTo(json("{\"a\":1}"));
  }

  @Test
  void an_event_that_fails_is_tried_twice_more_and_then_given_up() {
    start(rule(SOON), count -> count <= 3 ? FakeInvoker.broken() : FakeInvoker.done());
    await().until(() -> events.size() > 4);
    assertThat(ids().subList(0, 3)).containsOnly(ids().getFirst());
    assertThat(ids().subList(3, 5)).doesNotContain(ids().getFirst());
    assertThat(log).singleElement().asString().contains("Worker", "FnE", "failed 3 times");
  }

  @Test
  void an_event_that_is_throttled_is_not_a_failed_one() {
    start(rule(SOON), count -> count == 1 ? new Outcome.Throttled() : FakeInvoker.done());
    await().until(() -> events.size() > 2);
    assertThat(ids().get(1)).isEqualTo(ids().getFirst());
    assertThat(log).isEmpty();
  }

  @Test
  void events_do_not_pile_up_behind_a_slow_one() {
    start(rule(SOON), count -> count == 1 ? gate.pass() : FakeInvoker.done());
    await().until(() -> gate.waiting() == 1);
    long begin = System.nanoTime();
    await().until(() -> System.nanoTime() - begin > SOON.multipliedBy(5).toNanos());
    assertThat(events).hasSize(1);
  }

  @Test
  void a_timer_that_is_closed_invokes_nothing_more() {
    start(rule(NEVER), _ -> FakeInvoker.done());
    timer.close();
    assertThat(events).isEmpty();
  }

  @Test
  void an_invoker_that_breaks_does_not_end_the_timer() {
    start(
        rule(SOON),
        count -> {
          if (count == 1) {
            throw new IllegalStateException("broken");
          }
          return FakeInvoker.done();
        });
    await().until(() -> events.size() > 2);
    assertThat(log).singleElement().asString().contains("FnE", "broken");
  }

  private static ScheduleSource rule(Duration rate) {
    return new ScheduleSource("FnE", Service.RULE, rate, Optional.empty());
  }

  private void start(ScheduleSource source, IntFunction<Outcome> answer) {
    timer = timer(source, answer);
    timer.start();
  }

  private ScheduleTimer timer(ScheduleSource source, IntFunction<Outcome> answer) {
    Invoker invoker =
        (_, event) -> {
          events.add(json(event));
          return answer.apply(events.size());
        };
    return new ScheduleTimer(
        Functions.aFunction(),
        source,
        Account.LOCAL,
        new Backoff(Duration.ofMillis(5), Duration.ofMillis(10)),
        invoker,
        () -> NOON,
        log::add);
  }

  private List<String> ids() {
    return events.stream().map(event -> event.get("id").textValue()).toList();
  }

  private static JsonNode json(String text) {
    return json(text.getBytes(UTF_8));
  }

  private static JsonNode json(byte[] document) {
    try {
      return Json.MAPPER.readTree(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
