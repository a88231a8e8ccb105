package com.acme.shop.local.console;

import static com.acme.shop.local.console.Told.CARD;
import static com.acme.shop.local.console.Told.event;
import static com.acme.shop.local.console.Told.handedOut;
import static com.acme.shop.local.console.Told.request;
import static com.acme.shop.local.console.Told.sent;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.acme.shop.local.lambda.Outcome;
import com.acme.shop.local.sources.HandedOut.Result;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {

  private final List<String> log = new CopyOnWriteArrayList<>();
  private final Journal journal = Journal.open(Told.stack(), log::add);

  @AfterEach
  void close() {
    journal.close();
  }

  @Test
  void steps_are_in_the_order_of_time_though_a_request_is_told_last() {
    journal.sent(sent("Requests", event("PaymentRequested", "c1"), 1));
    journal.handedOut(handedOut(event("PaymentRequested", "c1"), 2, 1, Result.DONE));
    journal.served(request("c1", 0, 200));

    assertThat(journey("c1", 3).steps())
        .extracting(StepView::number, StepView::kind, StepView::from, StepView::to, StepView::label)
        .containsExactly(
            tuple(1, "request", "client", "OrderFunction", "POST /order/add/{userid}"),
            tuple(2, "sent", "OrderFunction", "Requests", "PaymentRequested"),
            tuple(3, "received", "Requests", "PaymentFunction", "PaymentRequested"));
    assertThat(journey("c1", 3).orderId()).isEqualTo("order-1");
  }

  @Test
  void an_invocation_is_on_the_journey_of_each_message_of_its_batch() {
    var batch =
        """
        {"Records":[%s,%s]}
        """
            .formatted(record(event("PaymentRequested", "c1")), record(event("Refund", "c2")));
    journal.invoked(Told.invoked(batch, 0, Told.answered("null")));

    assertThat(journey("c1", 1).steps().getFirst())
        .satisfies(step -> {
          assertThat(step.kind()).isEqualTo("invocation");
          assertThat(step.from()).isEqualTo("Requests");
          assertThat(step.label()).isEqualTo("PaymentRequested");
          assertThat(step.course().durationMs()).isEqualTo(7.0);
          assertThat(step.course().cold()).isTrue();
          assertThat(step.course().outcome()).isEqualTo("ok");
        });
    assertThat(journey("c2", 1).steps().getFirst().label()).isEqualTo("Refund");
  }

  @Test
  void an_http_function_s_answer_tells_the_journey_before_its_request_does() {
    String event = "{\"routeKey\":\"GET /cart\",\"headers\":{\"x-correlation-id\":\"no good\"}}";
    String answer = "{\"headers\":{\"X-Correlation-Id\":\"minted\"}}";
    journal.invoked(Told.invoked(event, 0, Told.answered(answer)));

    assertThat(journey("minted", 1).steps().getFirst().label()).isEqualTo("GET /cart");
    assertThat(journal.find("no good")).isEmpty();
  }

  @Test
  void an_answer_too_long_to_keep_is_left_out_and_said_once() {
    String event = "{\"routeKey\":\"GET /all\",\"headers\":{\"x-correlation-id\":\"c1\"}}";
    var answer = Told.answered("{\"body\":\"" + "x".repeat(600_000) + "\"}");
    journal.invoked(Told.invoked(event, 0, answer));
    journal.invoked(Told.invoked(event, 0, answer));
    journal.invoked(Told.invoked(event, 1, Told.answered("{}")));

    assertThat(journey("c1", 1).steps()).hasSize(1);
    assertThat(log).singleElement().asString().contains("PaymentFunction");
  }

  @Test
  void an_invocation_that_failed_says_how() {
    String event = "{\"routeKey\":\"GET /cart\",\"headers\":{\"x-correlation-id\":\"c1\"}}";
    var failed = new Outcome.Failed("Sandbox.Timedout", "{}".getBytes(UTF_8));
    journal.invoked(Told.invoked(event, 0, failed));

    assertThat(journey("c1", 1).steps().getFirst())
        .extracting(step -> step.course().outcome(), step -> step.course().detail())
        .containsExactly("failed", "Sandbox.Timedout");
  }

  @Test
  void a_message_that_comes_again_is_a_retry_and_its_last_try_leads_to_the_dead_letters() {
    String body = event("PaymentRequested", "c1");
    journal.handedOut(handedOut(body, 1, 1, Result.FAILED));
    journal.handedOut(handedOut(body, 2, 2, Result.FAILED));
    journal.handedOut(handedOut(body, 3, 3, Result.FAILED));

    var steps = journey("c1", 4).steps();
    assertThat(steps).extracting(step -> step.course().attempt()).startsWith(1, 2, 3);
    assertThat(steps.getLast())
        .extracting(StepView::kind, StepView::from, StepView::to)
        .containsExactly("delivered-dead", "Requests", "RequestsDlq");
    assertThat(journal.newest().getFirst())
        .extracting(JourneySummary::retries, JourneySummary::failed)
        .containsExactly(2L, true);
  }

  @Test
  void a_message_that_is_done_at_its_last_try_is_no_dead_letter() {
    journal.handedOut(handedOut(event("PaymentRequested", "c1"), 3, 3, Result.DONE));

    assertThat(journey("c1", 1).steps()).extracting(StepView::kind).containsExactly("received");
  }

  @Test
  void what_a_function_gives_up_is_dead_though_nobody_can_read_it() {
    journal.sent(Told.givenUp("no JSON", 0, "no JSON, card " + CARD, "c1"));

    assertThat(journey("c1", 1).steps().getFirst())
        .satisfies(step -> {
          assertThat(step.kind()).isEqualTo("delivered-dead");
          assertThat(step.to()).isEqualTo("RequestsDlq");
          assertThat(step.course().detail()).startsWith("no JSON").doesNotContain(CARD);
        });
  }

  @Test
  void an_event_without_a_correlation_id_is_known_by_its_own() {
    journal.sent(sent("Requests", "{\"metadata\":{\"type\":\"Old\",\"id\":\"e7\"}}", 0));

    assertThat(journey("e7", 1).steps()).extracting(StepView::label).containsExactly("Old");
  }

  @Test
  void an_event_that_tells_of_a_refusal_is_marked() {
    String body = event("CreditCardValidated", "c1").replace("success", "error");
    journal.sent(sent("Responses", body, 0));

    assertThat(journey("c1", 1).steps().getFirst().course().outcome()).isEqualTo("refused");
  }

  @Test
  void no_card_is_in_a_journey_wherever_somebody_puts_it() {
    String spiked =
        """
        {"metadata":{"type":"Paid %1$s","correlationId":"%1$s"},"data":{"orderID":"%1$s"}}
        """
            .formatted(CARD);
    journal.sent(sent("Requests", spiked, 0));
    journal.served(request(CARD, 1, 200));

    var journey = journey(CARD, 2);
    assertThat(new String(Json.bytes(journey), UTF_8)).doesNotContain(CARD).contains("2222");
    assertThat(new String(Json.bytes(journal.newest()), UTF_8)).doesNotContain(CARD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"no JSON", "[]", "", "{\"metadata\":\"none\"}", "null"})
  void a_message_that_is_no_event_is_said_once(String body) {
    journal.sent(sent("Requests", body, 0));
    journal.sent(sent("Requests", body, 1));
    journal.sent(sent("Requests", event("After", "c1"), 2));

    assertThat(journey("c1", 1).steps()).hasSize(1);
    assertThat(log).singleElement().asString().contains("OrderFunction and Requests");
  }

  @Test
  void who_tells_something_never_waits_and_the_log_says_once_that_steps_are_missing() {
    var busy = new CountDownLatch(1);
    try (var backlog = Backlog.start(log::add)) {
      backlog.add(() -> hold(busy));
      for (int i = 0; i < 6_000; i++) {
        backlog.add(() -> {});
      }
      assertThat(log).singleElement().asString().contains("missing");
      busy.countDown();
    }
  }

  @Test
  void work_that_breaks_is_said_and_the_next_is_done() {
    var done = new CountDownLatch(1);
    try (var backlog = Backlog.start(log::add)) {
      backlog.add(() -> {
        throw new IllegalStateException("a defect");
      });
      backlog.add(done::countDown);
      await().until(() -> done.getCount() == 0);
    }
    assertThat(log).singleElement().asString().contains("a defect");
  }

  private static void hold(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private JourneyView journey(String id, int steps) {
    await().until(() -> journal.find(id).filter(j -> j.steps().size() >= steps).isPresent());
    return journal.find(id).orElseThrow();
  }

  private static String record(String body) {
    return "{\"eventSource\":\"aws:sqs\",\"eventSourceARN\":\"arn:aws:sqs:r:0:shop-Requests\","
        + "\"body\":"
        + new String(Json.bytes(body), UTF_8)
        + "}";
  }
}
