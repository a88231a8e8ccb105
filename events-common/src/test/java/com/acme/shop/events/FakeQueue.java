package com.acme.shop.events;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResultEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** A queue with the faults that ElasticMQ never has: what it takes, it remembers. */
final class FakeQueue implements SqsClient {

  final List<SendMessageBatchRequest> batches = new ArrayList<>();
  final List<SendMessageRequest> singles = new ArrayList<>();
  final List<String> taken = new ArrayList<>();
  private final Deque<Function<SendMessageBatchRequest, SendMessageBatchResponse>> faults =
      new ArrayDeque<>();
  private boolean broken;

  /** The next batch loses the entries at these places. */
  FakeQueue refusing(boolean senderFault, int... places) {
    faults.add(request -> answer(request, senderFault, places));
    return this;
  }

  /** The next batch is refused as a whole. */
  FakeQueue failing(String code, int status) {
    faults.add(_ -> {
      throw error(code, status);
    });
    return this;
  }

  /** No single message is taken any more. */
  FakeQueue broken() {
    broken = true;
    return this;
  }

  @Override
  public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest request) {
    batches.add(request);
    return faults.isEmpty() ? answer(request, false) : faults.remove().apply(request);
  }

  @Override
  public SendMessageResponse sendMessage(SendMessageRequest request) {
    if (broken) {
      throw error("InternalError", 500);
    }
    singles.add(request);
    return SendMessageResponse.builder().messageId("dead").build();
  }

  private SendMessageBatchResponse answer(
      SendMessageBatchRequest request, boolean senderFault, int... refused) {
    var successful = new ArrayList<SendMessageBatchResultEntry>();
    var failed = new ArrayList<BatchResultErrorEntry>();
    for (int place = 0; place < request.entries().size(); place++) {
      SendMessageBatchRequestEntry entry = request.entries().get(place);
      if (List.of(boxed(refused)).contains(place)) {
        failed.add(
            BatchResultErrorEntry.builder()
                .id(entry.id())
                .senderFault(senderFault)
                .code(senderFault ? "InvalidMessageContents" : "InternalError")
                .build());
      } else {
        successful.add(SendMessageBatchResultEntry.builder().id(entry.id()).build());
        taken.add(entry.messageBody());
      }
    }
    return SendMessageBatchResponse.builder().successful(successful).failed(failed).build();
  }

  private static Integer[] boxed(int... places) {
    return Arrays.stream(places).boxed().toArray(Integer[]::new);
  }

  private static SqsException error(String code, int status) {
    return (SqsException)
        SqsException.builder()
            .awsErrorDetails(
                AwsErrorDetails.builder().errorCode(code).errorMessage("canned").build())
            .statusCode(status)
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
