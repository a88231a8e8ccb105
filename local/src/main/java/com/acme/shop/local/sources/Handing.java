package com.acme.shop.local.sources;

import com.acme.shop.local.sources.HandedOut.Result;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** Tells of the messages of a queue that a function is invoked with. */
record Handing(String function, String queue, Consumer<HandedOut> listener) {

  void all(QueueBatch batch, Instant at, Result result) {
    batch.messages().forEach(message -> listener.accept(handedOut(message, at, result)));
  }

  void some(QueueBatch batch, Instant at, Set<String> failed) {
    for (Message message : batch.messages()) {
      Result result = failed.contains(message.messageId()) ? Result.FAILED : Result.DONE;
      listener.accept(handedOut(message, at, result));
    }
  }

  private HandedOut handedOut(Message message, Instant at, Result result) {
    String receives =
        message.attributes().get(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT);
    int attempt = receives == null ? 1 : Integer.parseInt(receives);
    return new HandedOut(at, function, queue, message.body(), attempt, result);
  }
}
