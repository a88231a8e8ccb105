package com.acme.shop.order.lambda;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResultEntry;

/** Takes every batch, and remembers queue and body of each message; it takes no single ones. */
final class RecordingQueue implements SqsClient {

  private final List<String> sent = new CopyOnWriteArrayList<>();

  List<String> sent() {
    return List.copyOf(sent);
  }

  @Override
  public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest batch) {
    batch.entries().forEach(entry -> sent.add(batch.queueUrl() + " " + entry.messageBody()));
    return SendMessageBatchResponse.builder()
        .successful(
            batch.entries().stream()
                .map(entry -> SendMessageBatchResultEntry.builder().id(entry.id()).build())
                .toList())
        .build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {
    // Holds nothing open.
  }
}
