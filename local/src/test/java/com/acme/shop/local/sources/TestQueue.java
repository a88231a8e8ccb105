package com.acme.shop.local.sources;

import com.acme.shop.local.template.QueueSource;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** A queue of one test. */
record TestQueue(String name, String url) {

  private static final SqsClient SQS = Loopback.sqs();

  static TestQueue create() {
    return create("", Map.of());
  }

  static TestQueue fifo(Duration visibility) {
    return create(
        ".fifo",
        Map.of(
            QueueAttributeName.FIFO_QUEUE, "true",
            QueueAttributeName.CONTENT_BASED_DEDUPLICATION, "true",
            QueueAttributeName.VISIBILITY_TIMEOUT, Long.toString(visibility.toSeconds())));
  }

  static TestQueue hiding(Duration visibility) {
    return create("", Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, seconds(visibility)));
  }

  /** Messages go to the other queue after having been received this often. */
  static TestQueue withDeadLetters(TestQueue dead, int maxReceiveCount, Duration visibility) {
    String policy =
        "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%d}"
            .formatted(dead.arn(), maxReceiveCount);
    return create(
        "",
        Map.of(
            QueueAttributeName.REDRIVE_POLICY,
            policy,
            QueueAttributeName.VISIBILITY_TIMEOUT,
            seconds(visibility)));
  }

  private static TestQueue create(String suffix, Map<QueueAttributeName, String> attributes) {
    String name = "q-" + UUID.randomUUID() + suffix;
    return new TestQueue(
        name, SQS.createQueue(r -> r.queueName(name).attributes(attributes)).queueUrl());
  }

  private static String seconds(Duration time) {
    return Long.toString(time.toSeconds());
  }

  String arn() {
    return attribute(QueueAttributeName.QUEUE_ARN);
  }

  void send(String... bodies) {
    for (String body : bodies) {
      SQS.sendMessage(r -> r.queueUrl(url).messageBody(body));
    }
  }

  void sendInGroup(String group, String body) {
    SQS.sendMessage(r -> r.queueUrl(url).messageBody(body).messageGroupId(group));
  }

  /** Receives, and leaves the messages hidden. */
  List<Message> receive() {
    return SQS.receiveMessage(
            r -> r.queueUrl(url).maxNumberOfMessages(10).messageAttributeNames("All"))
        .messages();
  }

  /** Messages that are there, hidden or delayed ones too. */
  int size() {
    Map<QueueAttributeName, String> counts =
        SQS.getQueueAttributes(r -> r.queueUrl(url).attributeNames(QueueAttributeName.ALL))
            .attributes();
    return new HashMap<>(counts)
        .entrySet().stream()
            .filter(e -> e.getKey().toString().startsWith("ApproximateNumberOfMessages"))
            .mapToInt(e -> Integer.parseInt(e.getValue()))
            .sum();
  }

  QueueSource source(int batchSize, Duration window, boolean partialFailures, String... filters) {
    return new QueueSource(
        name, batchSize, window, partialFailures, OptionalInt.empty(), List.of(filters));
  }

  QueueSource sourceOfConcurrency(int most, int batchSize) {
    return new QueueSource(name, batchSize, Duration.ZERO, false, OptionalInt.of(most), List.of());
  }

  private String attribute(QueueAttributeName name) {
    return SQS.getQueueAttributes(r -> r.queueUrl(url).attributeNames(name))
        .attributes()
        .getOrDefault(name, "");
  }
}
