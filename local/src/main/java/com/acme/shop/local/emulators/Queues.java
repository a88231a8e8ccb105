package com.acme.shop.local.emulators;

import static java.util.stream.Collectors.toMap;

import com.acme.shop.local.template.Queue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** Creates queues as a template describes them. */
final class Queues {

  private final SqsClient client;

  Queues(SqsClient client) {
    this.client = client;
  }

  /** Dead-letter queues need no order: redrive policies are set when every queue is there. */
  void create(List<Queue> queues) {
    check(queues);
    queues.forEach(this::create);
    queues.forEach(this::redrive);
  }

  static void check(List<Queue> queues) {
    queues.forEach(QueueRules::check);
    var byName = queues.stream().collect(toMap(Queue::name, Function.identity(), Queues::same));
    queues.forEach(queue -> RedrivePolicy.of(queue).ifPresent(p -> p.check(queue, byName)));
  }

  private static Queue same(Queue one, Queue other) {
    throw QueueRules.broken(other, "%s has the same name".formatted(one.logicalId()));
  }

  private void create(Queue queue) {
    var attributes = new HashMap<>(queue.attributes());
    attributes.keySet().retainAll(QueueRules.PLAYED);
    // SQS takes FifoQueue only when it is true, where a template may say false.
    attributes.remove("FifoQueue", "false");
    try {
      var made =
          client.createQueue(r -> r.queueName(queue.name()).attributesWithStrings(attributes));
      checkAccount(made.queueUrl());
    } catch (SqsException e) {
      throw QueueRules.broken(queue, e.awsErrorDetails().errorMessage());
    }
  }

  /** ARNs in policies and redrive policies name the account, so another one cannot be used. */
  static void checkAccount(String url) {
    if (!url.contains("/" + Account.LOCAL.id() + "/")) {
      throw new CannotStart(
          "The account at this endpoint has to be %s, and is that of %s"
              .formatted(Account.LOCAL.id(), url));
    }
  }

  private void redrive(Queue queue) {
    RedrivePolicy.of(queue).ifPresent(policy -> redrive(queue, policy));
  }

  private void redrive(Queue queue, RedrivePolicy policy) {
    var url = client.getQueueUrl(r -> r.queueName(queue.name())).queueUrl();
    var attributes = Map.of(QueueAttributeName.REDRIVE_POLICY, policy.json());
    try {
      var _ = client.setQueueAttributes(r -> r.queueUrl(url).attributes(attributes));
    } catch (SqsException e) {
      throw QueueRules.broken(queue, e.awsErrorDetails().errorMessage());
    }
  }
}
