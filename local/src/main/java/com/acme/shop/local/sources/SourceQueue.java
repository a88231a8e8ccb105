package com.acme.shop.local.sources;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** One SQS queue, with what an event source mapping does to it. */
record SourceQueue(SqsClient sqs, String url, Consumer<String> log) {

  /** What SQS takes in one request. */
  static final int REQUEST_SIZE = 10;

  /** Longer polls save nothing on this machine and would hold up {@code close()}. */
  private static final int LONG_POLL_SECONDS = 1;

  List<Message> receive(int most) {
    return sqs.receiveMessage(request ->
            request
                .queueUrl(url)
                .maxNumberOfMessages(Math.min(most, REQUEST_SIZE))
                .waitTimeSeconds(LONG_POLL_SECONDS)
                .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                .messageAttributeNames("All"))
        .messages();
  }

  void delete(List<Message> messages) {
    for (List<Message> some : requests(messages)) {
      List<DeleteMessageBatchRequestEntry> entries = new ArrayList<>();
      for (Message message : some) {
        String id = Integer.toString(entries.size());
        entries.add(
            DeleteMessageBatchRequestEntry.builder()
                .id(id)
                .receiptHandle(message.receiptHandle())
                .build());
      }
      report(sqs.deleteMessageBatch(r -> r.queueUrl(url).entries(entries)).failed());
    }
  }

  /** Lets the messages be received again after this delay, in whole seconds. */
  void giveBack(List<Message> messages, Duration delay) {
    int seconds = Math.toIntExact(delay.toSeconds());
    for (List<Message> some : requests(messages)) {
      List<ChangeMessageVisibilityBatchRequestEntry> entries = new ArrayList<>();
      for (Message message : some) {
        String id = Integer.toString(entries.size());
        entries.add(
            ChangeMessageVisibilityBatchRequestEntry.builder()
                .id(id)
                .receiptHandle(message.receiptHandle())
                .visibilityTimeout(seconds)
                .build());
      }
      report(sqs.changeMessageVisibilityBatch(r -> r.queueUrl(url).entries(entries)).failed());
    }
  }

  Duration visibilityTimeout() {
    String seconds =
        sqs.getQueueAttributes(
                r -> r.queueUrl(url).attributeNames(QueueAttributeName.VISIBILITY_TIMEOUT))
            .attributes()
            .get(QueueAttributeName.VISIBILITY_TIMEOUT);
    return Duration.ofSeconds(Long.parseLong(seconds));
  }

  String name() {
    return url.substring(url.lastIndexOf('/') + 1);
  }

  boolean isFifo() {
    return url.endsWith(".fifo");
  }

  private void report(List<BatchResultErrorEntry> failed) {
    if (!failed.isEmpty()) {
      String first = failed.getFirst().code();
      log.accept(name() + ": " + failed.size() + " messages are not settled: " + first);
    }
  }

  private static List<List<Message>> requests(List<Message> messages) {
    List<List<Message>> requests = new ArrayList<>();
    for (int from = 0; from < messages.size(); from += REQUEST_SIZE) {
      requests.add(messages.subList(from, Math.min(from + REQUEST_SIZE, messages.size())));
    }
    return requests;
  }
}
