package com.acme.shop.local.deadletters;

import com.acme.shop.local.deadletters.DeadQueue.Source;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/** Sends a dead letter back to where it came from; at least once, as it is sent before deleted. */
record Redriver(SqsClient sqs) {

  /** What functions put on a message that they send to its dead-letter queue. */
  private static final Set<String> OURS =
      Set.of("reason", "sourceMessageId", "correlationId", "deadLetteredAt");

  /**
   * Sends it back and deletes it here.
   *
   * @return the name of the queue it went to
   */
  String redrive(Letter letter) {
    Source source = source(letter);
    var _ = sqs.sendMessage(again(letter, source));
    var _ =
        sqs.deleteMessage(
            r -> r.queueUrl(letter.queue().url()).receiptHandle(letter.message().receiptHandle()));
    return source.name();
  }

  private static SendMessageRequest again(Letter letter, Source source) {
    Map<String, MessageAttributeValue> attributes =
        new HashMap<>(letter.message().messageAttributes());
    attributes.keySet().removeAll(OURS);
    var request =
        SendMessageRequest.builder()
            .queueUrl(source.url())
            .messageBody(letter.message().body())
            .messageAttributes(attributes);
    if (source.name().endsWith(".fifo")) {
      letter.system(MessageSystemAttributeName.MESSAGE_GROUP_ID).ifPresent(request::messageGroupId);
      request.messageDeduplicationId(letter.id());
    }
    return request.build();
  }

  private static Source source(Letter letter) {
    return letter
        .source()
        .orElseThrow(() ->
            Trouble.notFound(
                "%s may have come from any of %d queues; none is chosen."
                    .formatted(letter.id(), letter.queue().sources().size())));
  }
}
