package com.acme.shop.local.deadletters;

import com.acme.shop.local.deadletters.DeadQueue.Source;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * Finds the dead-letter queues among queues: those that a redrive policy names, or a name tells.
 */
public final class DeadQueues {

  private static final String SUFFIX = "Dlq";

  private DeadQueues() {}

  /**
   * Asks SQS about each queue.
   *
   * @param urls queue URLs by logical id
   */
  public static List<DeadQueue> among(SqsClient sqs, Map<String, String> urls) {
    List<Known> all = new ArrayList<>();
    urls.forEach((id, url) -> all.add(known(sqs, id, url)));
    return all.stream()
        .map(queue -> new DeadQueue(queue.id, queue.name(), queue.url, sources(queue, all)))
        .filter(queue -> !queue.sources().isEmpty() || queue.name().endsWith(SUFFIX))
        .sorted(Comparator.comparing(DeadQueue::id))
        .toList();
  }

  private record Known(String id, String url, String arn, Optional<JsonNode> policy) {

    String name() {
      return url.substring(url.lastIndexOf('/') + 1);
    }

    boolean sendsTo(Known dead) {
      return policy
          .filter(p -> p.path("deadLetterTargetArn").asText().equals(dead.arn))
          .isPresent();
    }

    Source source() {
      int receives = policy.map(p -> p.path("maxReceiveCount").asInt()).orElse(0);
      return new Source(name(), url, arn, receives);
    }
  }

  private static Known known(SqsClient sqs, String id, String url) {
    var names = List.of(QueueAttributeName.QUEUE_ARN, QueueAttributeName.REDRIVE_POLICY);
    Map<QueueAttributeName, String> attributes =
        sqs.getQueueAttributes(r -> r.queueUrl(url).attributeNames(names)).attributes();
    Optional<JsonNode> policy =
        Optional.ofNullable(attributes.get(QueueAttributeName.REDRIVE_POLICY))
            .flatMap(Masking::json);
    return new Known(id, url, attributes.getOrDefault(QueueAttributeName.QUEUE_ARN, ""), policy);
  }

  private static List<Source> sources(Known dead, List<Known> all) {
    return all.stream().filter(queue -> queue.sendsTo(dead)).map(Known::source).toList();
  }
}
