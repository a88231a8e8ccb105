package com.acme.shop.local.sources;

import static com.acme.shop.local.sources.FakeInvoker.broken;
import static com.acme.shop.local.sources.FakeInvoker.done;
import static com.acme.shop.local.sources.FakeInvoker.failing;
import static com.acme.shop.local.sources.Functions.aFunction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.acme.shop.local.emulators.Account;
import com.acme.shop.local.lambda.Invoker;
import com.acme.shop.local.lambda.Outcome;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.model.Message;

@Timeout(60)
class StreamPollerIT {

  /** Longer than any test: a batch waits until it has its size. */
  private static final Duration UNTIL_FULL = Duration.ofSeconds(60);

  private final List<StreamPoller> pollers = new ArrayList<>();
  private final Queue<String> log = new ConcurrentLinkedQueue<>();
  private DynamoDbStreamsClient streams = Loopback.streams();
  private final TestTable table = TestTable.create();

  @AfterEach
  void closes() {
    pollers.forEach(StreamPoller::close);
  }

  @Test
  void the_changes_of_one_item_arrive_in_order_with_both_images() {
    FakeInvoker function = new FakeInvoker(_ -> done());
    for (int i = 0; i < 50; i++) {
      table.put("item", i);
    }

    poll(table.source().batches(7, Duration.ZERO), function);

    await().until(() -> values(function).size() == 50);
    assertThat(values(function)).containsExactlyElementsOf(numbers(0, 50));
    assertThat(function.batches().getFirst().getFirst().at("/dynamodb").has("OldImage")).isFalse();
    JsonNode second = function.batches().stream().flatMap(List::stream).toList().get(1);
    assertThat(second.path("eventName").asText()).isEqualTo("MODIFY");
    assertThat(second.at("/dynamodb/OldImage/value/N").asText()).isEqualTo("0");
    assertThat(second.at("/dynamodb/Keys/PK/S").asText()).isEqualTo("item");
    assertThat(second.at("/dynamodb/StreamViewType").asText()).isEqualTo("NEW_AND_OLD_IMAGES");
    assertThat(second.at("/dynamodb/ApproximateCreationDateTime").asLong())
        .isCloseTo(Instant.now().getEpochSecond(), within(120L));
    assertThat(second.path("eventSourceARN").asText()).isEqualTo(table.streamArn());
    assertThat(second.path("awsRegion").asText()).isEqualTo(Account.LOCAL.region());
    assertThat(function.batches()).allMatch(batch -> batch.size() <= 7);
  }

  @Test
  void a_deletion_arrives_with_its_old_image() {
    FakeInvoker function = new FakeInvoker(_ -> done());
    table.put("item", 1);
    table.delete("item");

    poll(table.source().batches(2, UNTIL_FULL), function);

    await().until(() -> !function.batches().isEmpty());
    JsonNode removed = function.batches().getFirst().getLast();
    assertThat(removed.path("eventName").asText()).isEqualTo("REMOVE");
    assertThat(removed.at("/dynamodb/OldImage/value/N").asText()).isEqualTo("1");
    assertThat(removed.at("/dynamodb").has("NewImage")).isFalse();
  }

  @Test
  void latest_leaves_out_what_was_there_before() {
    FakeInvoker function = new FakeInvoker(_ -> done());
    table.put("item", 1);

    poll(table.source().latest(), function);
    table.put("item", 2);

    await().until(() -> !function.batches().isEmpty());
    assertThat(values(function)).containsExactly(2);
  }

  @Test
  void the_window_collects_what_comes_one_by_one() {
    FakeInvoker function = new FakeInvoker(_ -> done());

    poll(table.source().batches(3, UNTIL_FULL), function);
    table.put("item", 1);
    table.put("item", 2);
    table.put("item", 3);

    await().until(() -> !function.batches().isEmpty());
    assertThat(function.batches()).hasSize(1);
    assertThat(values(function)).containsExactly(1, 2, 3);
  }

  @Test
  void a_window_that_is_over_delivers_what_there_is() {
    FakeInvoker function = new FakeInvoker(_ -> done());
    table.put("item", 1);

    poll(table.source().batches(10, Duration.ofSeconds(1)), function);

    await().until(() -> values(function).equals(List.of(1)));
  }

  @Test
  void a_filter_skips_what_does_not_match() {
    FakeInvoker function = new FakeInvoker(_ -> done());
    table.put("order-1", 1);
    table.put("user-1", 2);
    table.put("order-2", 3);

    poll(
        table
            .source()
            .batches(2, UNTIL_FULL)
            .filter("{\"dynamodb\":{\"Keys\":{\"PK\":{\"S\":[{\"prefix\":\"order-\"}]}}}}"),
        function);

    await().until(() -> !function.batches().isEmpty());
    assertThat(values(function)).containsExactly(1, 3);
  }

  @Test
  void bisecting_isolates_the_poison_record_and_the_others_arrive() throws Exception {
    TestQueue failures = TestQueue.create();
    List<Integer> arrived = new CopyOnWriteArrayList<>();
    FakeInvoker function =
        new FakeInvoker(batch ->
            batch.stream().anyMatch(r -> value(r) == 5) ? broken() : noted(arrived, batch));
    putAll(8);

    poll(
        table.source().batches(8, UNTIL_FULL).bisecting().retries(1).onFailure(failures), function);

    await().until(() -> failures.size() == 1);
    await().until(() -> arrived.size() == 7);
    assertThat(arrived).containsExactly(0, 1, 2, 3, 4, 6, 7);
    assertMetadata(failures, function.batches().getFirst().get(5));
    // 8 -> 4 + 4, the second -> 2 + 2, its first -> 1 + 1, and one retry of the single record.
    assertThat(function.batches().stream().map(StreamPollerIT::valuesOf))
        .containsExactly(
            numbers(0, 8),
            numbers(0, 4),
            numbers(4, 8),
            numbers(4, 6),
            numbers(4, 5),
            numbers(5, 6),
            numbers(5, 6),
            numbers(6, 8));
  }

  private void assertMetadata(TestQueue failures, JsonNode poison) throws JsonProcessingException {
    JsonNode told = Json.MAPPER.readTree(failures.receive().getFirst().body());
    String sequence = poison.at("/dynamodb/SequenceNumber").asText();
    assertThat(told.at("/requestContext/condition").asText()).isEqualTo("RetryAttemptsExhausted");
    assertThat(told.at("/requestContext/approximateInvokeCount").asInt()).isEqualTo(5);
    assertThat(told.at("/requestContext/functionArn").asText())
        .startsWith("arn:aws:lambda:us-east-1:")
        .endsWith(":function:shop-worker");
    assertThat(told.at("/responseContext/functionError").asText()).isEqualTo("Unhandled");
    assertThat(told.at("/responseContext/statusCode").asInt()).isEqualTo(200);
    assertThat(told.at("/version").asText()).isEqualTo("1.0");
    JsonNode batch = told.path("DDBStreamBatchInfo");
    assertThat(batch.path("startSequenceNumber").asText()).isEqualTo(sequence);
    assertThat(batch.path("endSequenceNumber").asText()).isEqualTo(sequence);
    assertThat(batch.path("batchSize").asInt()).isEqualTo(1);
    assertThat(batch.path("shardId").asText()).startsWith("shardId-");
    assertThat(batch.path("streamArn").asText()).isEqualTo(table.streamArn());
    assertThat(Instant.parse(batch.path("approximateArrivalOfFirstRecord").asText()))
        .isBeforeOrEqualTo(Instant.now());
  }

  @Test
  void a_partial_failure_resumes_at_the_lowest_failed_record() {
    AtomicInteger invocations = new AtomicInteger();
    FakeInvoker function =
        new FakeInvoker(batch ->
            invocations.incrementAndGet() == 1
                ? failing(List.of(sequence(batch.get(4)), sequence(batch.get(2))))
                : done());
    putAll(6);

    poll(table.source().batches(6, UNTIL_FULL).partialFailures(), function);

    await().until(() -> function.batches().size() == 2);
    assertThat(valuesOf(function.batches().get(1))).isEqualTo(numbers(2, 6));
  }

  @Test
  void an_answer_that_names_an_unknown_record_repeats_the_whole_batch() {
    AtomicInteger invocations = new AtomicInteger();
    FakeInvoker function =
        new FakeInvoker(
            _ -> invocations.incrementAndGet() == 1 ? failing(List.of("nobody")) : done());
    putAll(3);

    poll(table.source().batches(3, UNTIL_FULL).partialFailures(), function);

    await().until(() -> function.batches().size() == 2);
    assertThat(valuesOf(function.batches().get(1))).isEqualTo(numbers(0, 3));
  }

  @Test
  void retries_end_and_the_shard_goes_on() {
    TestQueue failures = TestQueue.create();
    FakeInvoker function =
        new FakeInvoker(batch -> value(batch.getFirst()) == 0 ? broken() : done());
    putAll(4);

    poll(table.source().batches(2, UNTIL_FULL).retries(2).onFailure(failures), function);

    await().until(() -> failures.size() == 1 && function.batches().size() == 4);
    assertThat(function.batches().stream().map(StreamPollerIT::valuesOf))
        .containsExactly(numbers(0, 2), numbers(0, 2), numbers(0, 2), numbers(2, 4));
    assertThat(log).anyMatch(line -> line.contains("RetryAttemptsExhausted"));
  }

  @Test
  void without_a_retry_limit_a_batch_is_repeated_until_it_succeeds() {
    AtomicInteger failures = new AtomicInteger(5);
    FakeInvoker function = new FakeInvoker(_ -> failures.getAndDecrement() > 0 ? broken() : done());
    putAll(1);

    poll(table.source(), function);

    await().atMost(Duration.ofSeconds(20)).until(() -> function.batches().size() == 6);
  }

  @Test
  void throttles_use_nothing_of_the_retry_limit() {
    AtomicInteger throttles = new AtomicInteger(3);
    FakeInvoker function =
        new FakeInvoker(_ -> throttles.getAndDecrement() > 0 ? new Outcome.Throttled() : done());
    putAll(1);

    poll(table.source().retries(0), function);

    await().until(() -> function.batches().size() == 4);
    assertThat(log).isEmpty();
  }

  @Test
  void a_record_that_is_too_old_is_given_up() {
    TestQueue failures = TestQueue.create();
    FakeInvoker function = new FakeInvoker(_ -> broken());
    putAll(1);

    poll(table.source().recordAge(Duration.ofSeconds(2)).onFailure(failures), function);

    await().atMost(Duration.ofSeconds(20)).until(() -> failures.size() == 1);
    assertThat(failures.receive())
        .extracting(Message::body)
        .allMatch(body -> body.contains("RecordAgeExceeded"));
  }

  @Test
  void a_stream_that_is_away_is_named_once() {
    TestTable gone = new TestTable("gone", table.streamArn() + "-gone");

    poll(gone, gone.source(), new FakeInvoker(_ -> done()));

    await().until(() -> !log.isEmpty());
    await().during(Duration.ofMillis(1500)).until(() -> log.size() == 1);
  }

  @Test
  void an_expired_iterator_neither_loses_nor_repeats_records() {
    Object pass = "pass";
    RuntimeException expired = ExpiredIteratorException.builder().message("expired").build();
    streams =
        Faults.injected(
            DynamoDbStreamsClient.class,
            streams,
            "getRecords",
            new ConcurrentLinkedQueue<>(List.of(expired, pass, expired, pass, pass, expired)));
    FakeInvoker function = new FakeInvoker(_ -> done());
    putAll(8);

    poll(table.source().batches(2, Duration.ZERO), function);

    await().until(() -> values(function).size() == 8);
    assertThat(values(function)).containsExactlyElementsOf(numbers(0, 8));
  }

  @Test
  void closing_ends_the_poller_within_two_seconds_though_an_invocation_is_under_way()
      throws InterruptedException {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    FakeInvoker function =
        new FakeInvoker(_ -> {
          running.countDown();
          return brokenAfter(end);
        });
    putAll(1);
    StreamPoller poller = poll(table.source(), function);
    running.await();

    long begun = System.nanoTime();
    poller.close();

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
    end.countDown();
    await().during(Duration.ofMillis(500)).until(() -> function.batches().size() == 1);
  }

  private StreamPoller poll(TestTable.Source source, Invoker invoker) {
    return poll(table, source, invoker);
  }

  private StreamPoller poll(TestTable of, TestTable.Source source, Invoker invoker) {
    StreamPoller poller =
        new StreamPoller(
            aFunction(),
            source.build(),
            streams,
            of.streamArn(),
            Loopback.sqs(),
            name -> Loopback.sqs().getQueueUrl(r -> r.queueName(name)).queueUrl(),
            invoker,
            log::add);
    pollers.add(poller);
    poller.start();
    return poller;
  }

  private void putAll(int count) {
    numbers(0, count).forEach(i -> table.put("item-" + i, i));
  }

  private static Outcome noted(List<Integer> arrived, List<JsonNode> batch) {
    arrived.addAll(valuesOf(batch));
    return done();
  }

  private static Outcome brokenAfter(CountDownLatch latch) {
    try {
      latch.await();
      return broken();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Integer> numbers(int from, int to) {
    return IntStream.range(from, to).boxed().toList();
  }

  private static List<Integer> values(FakeInvoker function) {
    return function.batches().stream().flatMap(List::stream).map(StreamPollerIT::value).toList();
  }

  private static List<Integer> valuesOf(List<JsonNode> batch) {
    return batch.stream().map(StreamPollerIT::value).toList();
  }

  private static int value(JsonNode entry) {
    return entry.at("/dynamodb/NewImage/value/N").asInt(-1);
  }

  private static String sequence(JsonNode entry) {
    return entry.at("/dynamodb/SequenceNumber").asText();
  }
}
