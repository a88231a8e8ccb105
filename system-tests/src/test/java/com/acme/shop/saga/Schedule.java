package com.acme.shop.saga;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.local.lambda.Outcome;
import com.acme.shop.saga.SentMessages.Sent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings the messages of some orders to their functions in an order that the seed decides, some of
 * them several times, in batches of all sizes. What fails comes again.
 */
final class Schedule {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> READERS =
      Map.of(
          "PaymentRequestQueue", "PaymentFunction",
          "PaymentResponseQueue", "OrderPaymentsFunction",
          "ShipmentRequestQueue", "ShipmentFunction",
          "ShipmentResponseQueue", "OrderShipmentsFunction");
  private static final int LARGEST_BATCH = 10;
  private static final int MOST_COPIES = 3;
  private static final int MOST_ROUNDS = 2000;

  private final SagaStack stack;
  private final Random random;
  private final Map<String, String> readerOfQueue = new HashMap<>();
  private final Set<JsonNode> known = new HashSet<>();
  private final List<Sent> waiting = new ArrayList<>();

  /** How many messages of each order have been looked at. */
  private final Map<String, Integer> seen = new LinkedHashMap<>();

  Schedule(SagaStack stack, long seed, Set<String> orderIds) {
    this.stack = stack;
    this.random = new Random(seed);
    // Sorted, so that a seed always means the same.
    orderIds.stream().sorted().forEach(id -> seen.put(id, 0));
    READERS.forEach((queue, reader) -> readerOfQueue.put(stack.queueName(queue), reader));
  }

  /** Until no message waits any more. */
  void run() {
    takeNew();
    for (int round = 0; !waiting.isEmpty(); round++) {
      assertThat(round).as("rounds; waiting: %s", waiting).isLessThan(MOST_ROUNDS);
      deliver(batch());
      takeNew();
    }
  }

  /** What was sent since the last look waits now, once or several times. */
  private void takeNew() {
    seen.replaceAll((orderId, before) -> {
      List<Sent> all = stack.sent().of(orderId);
      all.subList(before, all.size()).forEach(this::add);
      return all.size();
    });
  }

  /** What is sent again is a copy already. */
  private void add(Sent sent) {
    int copies = known.add(sent.said()) ? 1 + random.nextInt(MOST_COPIES) : 1;
    for (int copy = 0; copy < copies; copy++) {
      waiting.add(sent);
    }
  }

  private List<Sent> batch() {
    String queue = waiting.get(random.nextInt(waiting.size())).queue();
    int size = 1 + random.nextInt(LARGEST_BATCH);
    List<Sent> batch = new ArrayList<>();
    while (batch.size() < size) {
      List<Sent> candidates = waiting.stream().filter(sent -> sent.queue().equals(queue)).toList();
      if (candidates.isEmpty()) {
        return batch;
      }
      Sent next = candidates.get(random.nextInt(candidates.size()));
      waiting.remove(next);
      batch.add(next);
    }
    return batch;
  }

  private void deliver(List<Sent> batch) {
    String queue = batch.getFirst().queue();
    String function = Objects.requireNonNull(readerOfQueue.get(queue), queue);
    Outcome outcome =
        stack.invoke(function, SqsDocument.of(batch.stream().map(Sent::body).toList()));
    assertThat(outcome).as(stack::log).isInstanceOf(Outcome.Answered.class);
    Set<String> failed = failed(((Outcome.Answered) outcome).payload());
    for (int place = 0; place < batch.size(); place++) {
      if (failed.contains("m" + place)) {
        waiting.add(batch.get(place));
      }
    }
  }

  private static Set<String> failed(byte[] answer) {
    try {
      return JSON.readTree(new String(answer, UTF_8))
          .get("batchItemFailures")
          .valueStream()
          .map(failure -> failure.get("itemIdentifier").textValue())
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
