package com.acme.shop.events;

import com.acme.shop.events.Batches.Message;
import com.acme.shop.lambda.runtime.Unavailable;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResultEntry;

/** Sends events to one queue. */
public final class EventPublisher {

  private static final int TRIES = 5;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

  private final SqsClient client;
  private final String queueUrl;
  private final Pause pause;

  public EventPublisher(SqsClient client, String queueUrl) {
    this(client, queueUrl, Pause::sleep);
  }

  /**
   * @param pause comes before each further try, longer each time
   */
  public EventPublisher(SqsClient client, String queueUrl, Pause pause) {
    this.client = client;
    this.queueUrl = queueUrl;
    this.pause = pause;
  }

  /**
   * Sends events in batches of as many as SQS takes; what SQS refuses of a batch is sent again.
   *
   * @throws com.acme.shop.lambda.runtime.Unavailable when SQS did not take all of them after
   *     several tries; some may have been sent
   * @throws IllegalStateException when SQS finds fault with a message: it would never be taken
   */
  public void publish(List<Outgoing> events) {
    List<Message> left = events.stream().map(Message::of).toList();
    for (int tries = 0; !left.isEmpty(); tries++) {
      if (tries > 0) {
        waitFor(tries, left.size());
      }
      left = Batches.of(left).stream().map(this::send).flatMap(List::stream).toList();
    }
  }

  private void waitFor(int tries, int left) {
    if (tries == TRIES) {
      var cause = "SQS did not take %d messages in %d tries".formatted(left, TRIES);
      throw new Unavailable(new IllegalStateException(cause));
    }
    pause.of(FIRST_PAUSE.multipliedBy(1L << (tries - 1)));
  }

  /** What SQS did not take of the batch. */
  private List<Message> send(List<Message> batch) {
    var answer =
        Sending.named(
            () -> client.sendMessageBatch(r -> r.queueUrl(queueUrl).entries(entries(batch))));
    refuseFaults(answer);
    Set<String> taken =
        answer.successful().stream()
            .map(SendMessageBatchResultEntry::id)
            .collect(Collectors.toUnmodifiableSet());
    return IntStream.range(0, batch.size())
        .filter(place -> !taken.contains(String.valueOf(place)))
        .mapToObj(batch::get)
        .toList();
  }

  private static List<SendMessageBatchRequestEntry> entries(List<Message> batch) {
    return IntStream.range(0, batch.size())
        .mapToObj(place -> entry(String.valueOf(place), batch.get(place)))
        .toList();
  }

  private static SendMessageBatchRequestEntry entry(String id, Message message) {
    return SendMessageBatchRequestEntry.builder()
        .id(id)
        .messageBody(message.body())
        .delaySeconds(message.delay())
        .build();
  }

  private static void refuseFaults(SendMessageBatchResponse answer) {
    var codes =
        answer.failed().stream()
            .filter(BatchResultErrorEntry::senderFault)
            .map(BatchResultErrorEntry::code)
            .toList();
    if (!codes.isEmpty()) {
      throw new IllegalStateException("SQS finds fault with messages of ours: " + codes);
    }
  }
}
