package com.acme.shop.local.deadletters;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;

/**
 * Takes all messages out of a queue's sight, for a short while, and gives them back.
 *
 * @param patience how long a receive waits for messages: on AWS one that does not wait asks only
 *     some of the queue's servers
 */
record Reader(SqsClient sqs, Duration patience) {

  private static final int BATCH = 10;

  /** As many as are taken at a time from one queue; what is left shows when these are gone. */
  static final int MOST = 2000;

  /** After it an unfinished look is undone by SQS itself. */
  private static final Duration HIDDEN = Duration.ofSeconds(60);

  List<Letter> take(DeadQueue queue) {
    Map<String, Letter> taken = new LinkedHashMap<>();
    List<Message> some;
    do {
      some = sqs.receiveMessage(everything(queue)).messages();
      some.forEach(message -> taken.put(message.messageId(), new Letter(queue, message)));
    } while (!some.isEmpty() && taken.size() < MOST);
    return List.copyOf(taken.values());
  }

  /** Makes letters of one queue visible again at once. */
  void giveBack(List<Letter> letters) {
    for (int from = 0; from < letters.size(); from += BATCH) {
      giveBackSome(letters.subList(from, Math.min(from + BATCH, letters.size())));
    }
  }

  private void giveBackSome(List<Letter> some) {
    List<ChangeMessageVisibilityBatchRequestEntry> entries = new ArrayList<>();
    for (Letter letter : some) {
      entries.add(
          ChangeMessageVisibilityBatchRequestEntry.builder()
              .id(String.valueOf(entries.size()))
              .receiptHandle(letter.message().receiptHandle())
              .visibilityTimeout(0)
              .build());
    }
    String url = some.getFirst().queue().url();
    var _ = sqs.changeMessageVisibilityBatch(r -> r.queueUrl(url).entries(entries));
  }

  private ReceiveMessageRequest everything(DeadQueue queue) {
    return ReceiveMessageRequest.builder()
        .queueUrl(queue.url())
        .maxNumberOfMessages(BATCH)
        .visibilityTimeout((int) HIDDEN.toSeconds())
        .waitTimeSeconds((int) patience.toSeconds())
        .messageAttributeNames("All")
        .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
        .build();
  }
}
