package com.acme.shop.local.console;

import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * How many messages are in the queues. SQS is asked only while somebody asks here, and not for each
 * who does.
 */
final class Depths {

  private static final long FRESH = Duration.ofMillis(500).toNanos();

  private static final List<QueueAttributeName> NUMBERS =
      List.of(
          APPROXIMATE_NUMBER_OF_MESSAGES,
          APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
          APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED);

  private final SqsClient sqs;
  private final Map<String, String> urls;
  private Map<String, Depth> known = Map.of();
  private long since = System.nanoTime() - FRESH;

  /**
   * @param urls by logical id
   */
  Depths(SqsClient sqs, Map<String, String> urls) {
    this.sqs = sqs;
    this.urls = Map.copyOf(urls);
  }

  /** What SQS says of a queue; on AWS it is nearly so. */
  record Depth(int visible, int inFlight, int delayed) {

    int all() {
      return visible + inFlight + delayed;
    }
  }

  /**
   * By logical id, at most half a second old.
   *
   * @throws software.amazon.awssdk.core.exception.SdkException when SQS cannot be asked
   */
  synchronized Map<String, Depth> now() {
    if (System.nanoTime() - since >= FRESH) {
      known = ask();
      since = System.nanoTime();
    }
    return known;
  }

  /** All at once: one after the other they would take a while. */
  private Map<String, Depth> ask() {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      Map<String, Future<Depth>> asked = new LinkedHashMap<>();
      urls.forEach((id, url) -> {
        Callable<Depth> question = () -> depth(url);
        asked.put(id, executor.submit(question));
      });
      Map<String, Depth> depths = new LinkedHashMap<>();
      asked.forEach((id, answer) -> depths.put(id, answerOf(answer)));
      return depths;
    }
  }

  private static Depth answerOf(Future<Depth> answer) {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while SQS was asked", e);
    }
  }

  private Depth depth(String url) {
    var numbers = sqs.getQueueAttributes(r -> r.queueUrl(url).attributeNames(NUMBERS)).attributes();
    return new Depth(
        number(numbers, APPROXIMATE_NUMBER_OF_MESSAGES),
        number(numbers, APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE),
        number(numbers, APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED));
  }

  private static int number(Map<QueueAttributeName, String> numbers, QueueAttributeName name) {
    return Integer.parseInt(numbers.getOrDefault(name, "0"));
  }
}
