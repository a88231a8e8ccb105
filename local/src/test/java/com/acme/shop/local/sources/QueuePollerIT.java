package com.acme.shop.local.sources;

import static com.acme.shop.local.sources.FakeInvoker.broken;
import static com.acme.shop.local.sources.FakeInvoker.done;
import static com.acme.shop.local.sources.FakeInvoker.failing;
import static com.acme.shop.local.sources.Functions.aFunction;
import static com.acme.shop.local.sources.HandedOut.Result.DONE;
import static com.acme.shop.local.sources.HandedOut.Result.FAILED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.acme.shop.local.emulators.Account;
import com.acme.shop.local.lambda.Invoker;
import com.acme.shop.local.lambda.Outcome;
import com.acme.shop.local.template.QueueSource;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

@Timeout(60)
class QueuePollerIT {

  private static final Duration SHORT = Duration.ofSeconds(1);
  private static final Duration LONG = Duration.ofSeconds(60);

  private final List<QueuePoller> pollers = new ArrayList<>();
  private final Queue<String> log = new ConcurrentLinkedQueue<>();
  private final Queue<HandedOut> heard = new ConcurrentLinkedQueue<>();

  @AfterEach
  void closes() {
    pollers.forEach(QueuePoller::close);
  }

  @Test
  void a_message_reaches_the_function_whole_and_is_deleted() {
    TestQueue queue = TestQueue.hiding(LONG);
    FakeInvoker function = new FakeInvoker(_ -> done());
    Loopback.sqs()
        .sendMessage(r ->
            r.queueUrl(queue.url())
                .messageBody("{\"order\":1}")
                .messageAttributes(
                    Map.of(
                        "text", attribute().dataType("String").stringValue("t").build(),
                        "bytes",
                            attribute()
                                .dataType("Binary")
                                .binaryValue(SdkBytes.fromUtf8String("hi"))
                                .build())));

    poll(queue, queue.source(10, Duration.ZERO, false), function);

    await().until(() -> queue.size() == 0);
    JsonNode entry = function.batches().getFirst().getFirst();
    assertThat(entry.path("body").asText()).isEqualTo("{\"order\":1}");
    assertThat(entry.at("/messageAttributes/text/stringValue").asText()).isEqualTo("t");
    assertThat(entry.at("/messageAttributes/bytes/binaryValue").asText()).isEqualTo("aGk=");
    assertThat(entry.at("/attributes/ApproximateReceiveCount").asText()).isEqualTo("1");
    assertThat(entry.at("/attributes/SentTimestamp").asLong()).isPositive();
    assertThat(entry.at("/attributes/ApproximateFirstReceiveTimestamp").asLong()).isPositive();
    assertThat(entry.at("/attributes/SenderId").asText()).isNotEmpty();
    assertThat(entry.path("md5OfMessageAttributes").asText()).hasSize(32);
    assertThat(entry.path("eventSourceARN").asText()).isEqualTo(queue.arn());
    assertThat(entry.path("awsRegion").asText()).isEqualTo(Account.LOCAL.region());
  }

  @Test
  void a_poison_message_comes_again_and_ends_whole_in_the_dead_letter_queue() {
    TestQueue dead = TestQueue.create();
    TestQueue queue = TestQueue.withDeadLetters(dead, 3, SHORT);
    FakeInvoker function = new FakeInvoker(batch -> failing(idsOf(batch, "poison")));
    Loopback.sqs()
        .sendMessage(r ->
            r.queueUrl(queue.url())
                .messageBody("poison")
                .messageAttributes(
                    Map.of("why", attribute().dataType("String").stringValue("x").build())));
    queue.send("a", "b", "c");

    poll(queue, queue.source(10, Duration.ZERO, true), function);

    await().atMost(Duration.ofSeconds(20)).until(() -> dead.size() == 1);
    Message given = dead.receive().getFirst();
    assertThat(given.body()).isEqualTo("poison");
    assertThat(given.messageAttributes())
        .containsEntry("why", attribute().dataType("String").stringValue("x").build());
    assertThat(bodies(function).stream().filter("poison"::equals)).hasSize(3);
    assertThat(bodies(function)).filteredOn(body -> !body.equals("poison")).hasSize(3);
    assertThat(queue.size()).isZero();
    assertThat(heard)
        .filteredOn(handed -> handed.body().equals("poison"))
        .extracting(HandedOut::attempt, HandedOut::result)
        .containsExactly(tuple(1, FAILED), tuple(2, FAILED), tuple(3, FAILED));
    assertThat(heard)
        .filteredOn(handed -> !handed.body().equals("poison"))
        .hasSize(3)
        .allSatisfy(handed -> {
          assertThat(handed.result()).isEqualTo(DONE);
          assertThat(handed.queue()).isEqualTo(queue.name());
          assertThat(handed.function()).isEqualTo(aFunction().logicalId());
        });
  }

  @Test
  void a_function_that_fails_each_time_leaves_the_message_in_the_dead_letter_queue() {
    TestQueue dead = TestQueue.create();
    TestQueue queue = TestQueue.withDeadLetters(dead, 2, SHORT);
    FakeInvoker function = new FakeInvoker(_ -> broken());
    queue.send("a");

    poll(queue, queue.source(10, Duration.ZERO, true), function);

    await().atMost(Duration.ofSeconds(20)).until(() -> dead.size() == 1);
    assertThat(function.batches()).hasSize(2);
    assertThat(log).anyMatch(line -> line.contains("IllegalStateException"));
  }

  @Test
  void an_answer_that_names_an_unknown_message_fails_the_whole_batch() {
    TestQueue queue = TestQueue.hiding(LONG);
    FakeInvoker function = new FakeInvoker(_ -> failing(List.of("nobody")));
    queue.send("a", "b");

    poll(queue, queue.source(10, SHORT, true), function);

    await().until(() -> log.stream().anyMatch(line -> line.contains("not in the batch")));
    assertThat(queue.size()).isEqualTo(2);
  }

  @Test
  void without_partial_failures_any_answer_is_a_success() {
    TestQueue queue = TestQueue.hiding(LONG);
    FakeInvoker function = new FakeInvoker(batch -> failing(idsOf(batch, "a")));
    queue.send("a");

    poll(queue, queue.source(10, Duration.ZERO, false), function);

    await().until(() -> function.batches().size() == 1 && queue.size() == 0);
  }

  @Test
  void the_window_collects_what_comes_one_by_one() {
    TestQueue queue = TestQueue.hiding(LONG);
    FakeInvoker function = new FakeInvoker(_ -> done());

    poll(queue, queue.source(3, LONG, false), function);
    for (String body : List.of("a", "b", "c")) {
      queue.send(body);
    }

    await().until(() -> queue.size() == 0);
    assertThat(function.batches()).hasSize(1);
    assertThat(bodies(function)).containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void a_window_that_is_over_delivers_what_there_is() {
    TestQueue queue = TestQueue.hiding(LONG);
    FakeInvoker function = new FakeInvoker(_ -> done());
    queue.send("a");

    poll(queue, queue.source(10, SHORT, false), function);

    await().until(() -> bodies(function).equals(List.of("a")));
  }

  @Test
  void a_message_that_comes_again_within_the_window_is_in_the_batch_once() {
    TestQueue queue = TestQueue.hiding(SHORT);
    FakeInvoker function = new FakeInvoker(_ -> done());
    queue.send("a");

    poll(queue, queue.source(10, Duration.ofSeconds(3), false), function);

    await().until(() -> !function.batches().isEmpty());
    assertThat(function.batches().getFirst())
        .singleElement()
        .satisfies(entry -> assertThat(receives(entry)).isGreaterThan(1));
  }

  @Test
  void a_large_batch_takes_several_receives() {
    TestQueue queue = TestQueue.hiding(LONG);
    FakeInvoker function = new FakeInvoker(_ -> done());
    for (int i = 0; i < 25; i++) {
      queue.send("m" + i);
    }

    poll(queue, queue.source(25, LONG, false), function);

    await().until(() -> queue.size() == 0);
    assertThat(function.batches()).hasSize(1);
    assertThat(bodies(function)).hasSize(25).doesNotHaveDuplicates();
  }

  @Test
  void no_more_batches_than_the_maximum_concurrency_run_at_a_time() {
    TestQueue queue = TestQueue.hiding(LONG);
    queue.send("a", "b", "c", "d");

    assertRunAtATime(queue, queue.sourceOfConcurrency(2, 1), 2);
  }

  @Test
  void five_batches_run_at_a_time_when_the_template_sets_no_maximum() {
    TestQueue queue = TestQueue.hiding(LONG);
    queue.send("a", "b", "c", "d", "e", "f", "g", "h");

    assertRunAtATime(queue, queue.source(1, Duration.ZERO, false), 5);
  }

  @Test
  void batches_of_a_fifo_queue_do_not_overlap() {
    TestQueue queue = TestQueue.fifo(LONG);
    queue.sendInGroup("g", "a");
    queue.sendInGroup("h", "b");

    assertRunAtATime(queue, queue.source(1, Duration.ZERO, false), 1);
  }

  private void assertRunAtATime(TestQueue queue, QueueSource source, int batches) {
    Gate gate = new Gate();
    poll(queue, source, new FakeInvoker(_ -> gate.pass()));
    await().until(() -> gate.waiting() == batches);
    await().during(Duration.ofMillis(500)).until(() -> gate.waiting() == batches);
    gate.open();
    await().until(() -> queue.size() == 0);
  }

  @Test
  void a_throttled_batch_is_tried_again_without_being_received_again() {
    TestQueue dead = TestQueue.create();
    TestQueue queue = TestQueue.withDeadLetters(dead, 1, LONG);
    AtomicInteger throttles = new AtomicInteger(4);
    FakeInvoker function = throttledWhile(() -> throttles.getAndDecrement() > 0);
    queue.send("a");

    poll(queue, queue.source(10, Duration.ZERO, false), function);

    await().until(() -> queue.size() == 0);
    assertThat(dead.size()).isZero();
    assertThat(function.batches()).hasSize(5);
    assertThat(function.batches().getLast().getFirst().at("/attributes/ApproximateReceiveCount"))
        .hasToString("\"1\"");
  }

  @Test
  void a_batch_throttled_for_long_is_given_back_and_not_lost() {
    TestQueue queue = TestQueue.hiding(LONG);
    AtomicInteger throttles = new AtomicInteger(2);
    FakeInvoker function = throttledWhile(() -> throttles.getAndDecrement() > 0);
    queue.send("a");

    // The function may take as long as the message stays hidden: there is no time to try again.
    start(
        new QueuePoller(
            Functions.aFunctionOf(LONG),
            queue.source(10, Duration.ZERO, false),
            Loopback.sqs(),
            queue.url(),
            queue.arn(),
            Account.LOCAL.region(),
            function,
            log::add,
            _ -> {}));

    await().until(() -> queue.size() == 0);
    assertThat(function.batches()).hasSize(3);
  }

  @Test
  void a_filter_deletes_what_does_not_match() {
    TestQueue queue = TestQueue.hiding(LONG);
    FakeInvoker function = new FakeInvoker(_ -> done());
    queue.send("{\"type\":\"wanted\"}", "{\"type\":\"other\"}", "text");

    poll(
        queue,
        queue.source(10, Duration.ZERO, false, "{\"body\":{\"type\":[\"wanted\"]}}"),
        function);

    await().until(() -> queue.size() == 0);
    assertThat(bodies(function)).containsExactly("{\"type\":\"wanted\"}");
  }

  @Test
  void a_group_of_a_fifo_queue_keeps_its_order_over_failures() {
    TestQueue queue = TestQueue.fifo(SHORT);
    Set<String> failedOnce = ConcurrentHashMap.newKeySet();
    List<String> order = new CopyOnWriteArrayList<>();
    FakeInvoker function =
        new FakeInvoker(batch -> {
          if (failedOnce.add(body(batch.getFirst()))) {
            return broken();
          }
          batch.forEach(entry -> order.add(body(entry)));
          return done();
        });
    for (int i = 0; i < 6; i++) {
      queue.sendInGroup("g", "m" + i);
    }

    poll(queue, queue.source(2, Duration.ZERO, false), function);

    await().atMost(Duration.ofSeconds(20)).until(() -> queue.size() == 0);
    assertThat(order).containsExactly("m0", "m1", "m2", "m3", "m4", "m5");
  }

  @Test
  void a_queue_service_that_is_away_is_named_once_and_asked_again() {
    TestQueue queue = TestQueue.hiding(LONG);
    SdkClientException away = SdkClientException.create("connection refused");
    SqsClient flaky =
        Faults.injected(
            SqsClient.class,
            Loopback.sqs(),
            "receiveMessage",
            new ConcurrentLinkedQueue<>(List.of(away, away, away)));
    FakeInvoker function = new FakeInvoker(_ -> done());
    queue.send("a");

    start(
        new QueuePoller(
            aFunction(),
            queue.source(10, Duration.ZERO, false),
            flaky,
            queue.url(),
            queue.arn(),
            Account.LOCAL.region(),
            function,
            log::add,
            _ -> {}));

    await().until(() -> queue.size() == 0);
    assertThat(log).filteredOn(line -> line.contains("cannot be read")).hasSize(1);
  }

  @Test
  void closing_ends_the_poller_within_two_seconds_though_an_invocation_is_under_way()
      throws InterruptedException {
    TestQueue queue = TestQueue.hiding(LONG);
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    QueuePoller poller =
        poll(
            queue,
            queue.source(1, Duration.ZERO, false),
            new FakeInvoker(_ -> {
              running.countDown();
              return waitFor(never);
            }));
    queue.send("a");
    running.await();

    long begun = System.nanoTime();
    poller.close();

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
    queue.send("b");
    assertThat(queue.receive()).extracting(Message::body).containsExactly("b");
    never.countDown();
  }

  private QueuePoller poll(TestQueue queue, QueueSource source, Invoker invoker) {
    return start(
        new QueuePoller(
            aFunction(),
            source,
            Loopback.sqs(),
            queue.url(),
            queue.arn(),
            Account.LOCAL.region(),
            invoker,
            log::add,
            heard::add));
  }

  private QueuePoller start(QueuePoller poller) {
    pollers.add(poller);
    poller.start();
    return poller;
  }

  private static FakeInvoker throttledWhile(BooleanSupplier busy) {
    return new FakeInvoker(_ -> busy.getAsBoolean() ? new Outcome.Throttled() : done());
  }

  private static Outcome waitFor(CountDownLatch latch) {
    try {
      latch.await();
      return done();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> idsOf(List<JsonNode> batch, String body) {
    return batch.stream()
        .filter(entry -> body(entry).equals(body))
        .map(entry -> entry.path("messageId").asText())
        .toList();
  }

  private static List<String> bodies(FakeInvoker function) {
    return function.batches().stream().flatMap(List::stream).map(QueuePollerIT::body).toList();
  }

  private static String body(JsonNode entry) {
    return entry.path("body").asText();
  }

  private static int receives(JsonNode entry) {
    return entry.at("/attributes/ApproximateReceiveCount").asInt();
  }

  private static MessageAttributeValue.Builder attribute() {
    return MessageAttributeValue.builder();
  }
}
