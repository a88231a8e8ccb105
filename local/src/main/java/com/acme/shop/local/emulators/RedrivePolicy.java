package com.acme.shop.local.emulators;

import com.acme.shop.local.template.Queue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;

/**
 * Where a queue's messages go that nobody could handle.
 *
 * @param deadLetterQueue the queue's name
 */
public record RedrivePolicy(String deadLetterQueue, int maxReceiveCount) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Empty for a queue that has none. */
  public static Optional<RedrivePolicy> of(Queue queue) {
    return Optional.ofNullable(queue.attributes().get("RedrivePolicy"))
        .map(json -> of(queue, parse(queue, json)));
  }

  private static RedrivePolicy of(Queue queue, JsonNode policy) {
    var arn = policy.path("deadLetterTargetArn").asText();
    int times = policy.path("maxReceiveCount").asInt();
    if (times < 1 || times > 1000) {
      throw QueueRules.broken(queue, "RedrivePolicy.maxReceiveCount is not between 1 and 1000");
    }
    return new RedrivePolicy(arn.substring(arn.lastIndexOf(':') + 1), times);
  }

  private static JsonNode parse(Queue queue, String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw QueueRules.broken(queue, "RedrivePolicy is no JSON: " + e.getOriginalMessage());
    }
  }

  /** As SQS spells it, with the ARN that the queue has here. */
  String json() {
    var account = Account.LOCAL;
    var arn = "arn:aws:sqs:%s:%s:%s".formatted(account.region(), account.id(), deadLetterQueue);
    return JSON.valueToTree(Map.of("deadLetterTargetArn", arn, "maxReceiveCount", maxReceiveCount))
        .toString();
  }

  /** The other queue has to be in the template, and of the same type. */
  void check(Queue queue, Map<String, Queue> byName) {
    var target = byName.get(deadLetterQueue);
    if (target == null) {
      throw QueueRules.broken(
          queue, "its dead-letter queue %s is missing".formatted(deadLetterQueue));
    }
    if (QueueRules.isFifo(target) != QueueRules.isFifo(queue)) {
      throw QueueRules.broken(queue, "it and its dead-letter queue differ in FifoQueue");
    }
  }
}
