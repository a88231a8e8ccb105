package com.acme.shop.local.sources;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Messages for one invocation.
 *
 * @param since when the first of them was received, in {@link System#nanoTime()}
 */
record QueueBatch(List<Message> messages, long since) {

  QueueBatch {
    messages = List.copyOf(messages);
  }

  Duration age() {
    return Duration.ofNanos(System.nanoTime() - since);
  }

  Set<String> ids() {
    return messages.stream().map(Message::messageId).collect(Collectors.toUnmodifiableSet());
  }

  List<Message> without(Set<String> ids) {
    return messages.stream().filter(message -> !ids.contains(message.messageId())).toList();
  }
}
