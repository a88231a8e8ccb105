package com.acme.shop.local.sources;

import com.acme.shop.local.template.QueueSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sqs.model.Message;

/** Collects batches from a queue. For use by one thread. */
final class QueueInbox {

  private final QueueSource source;
  private final SourceQueue queue;
  private final Filters filters;
  private final Closing closing;
  private final PatientCaller caller;

  QueueInbox(QueueSource source, SourceQueue queue, Closing closing, Consumer<String> log) {
    this.source = source;
    this.queue = queue;
    this.filters = Filters.parse(source.filters());
    this.closing = closing;
    this.caller = new PatientCaller("Queue " + source.queue(), closing, log);
  }

  /**
   * The next batch: complete when it has its size or its window is over. The window opens with the
   * first message and ends with the long poll in which it runs out, so up to a second late.
   *
   * @return nothing when no message came within one long poll
   */
  Optional<QueueBatch> next() {
    Map<String, Message> messages = new LinkedHashMap<>();
    collect(messages);
    long since = System.nanoTime();
    while (!messages.isEmpty()
        && messages.size() < source.batchSize()
        && System.nanoTime() - since < source.window().toNanos()
        && !closing.hasBegun()) {
      collect(messages);
    }
    return messages.isEmpty()
        ? Optional.empty()
        : Optional.of(new QueueBatch(List.copyOf(messages.values()), since));
  }

  /** A message that comes again, its visibility timeout being over, brings its valid receipt. */
  private void collect(Map<String, Message> messages) {
    receive(source.batchSize() - messages.size())
        .forEach(message -> messages.put(message.messageId(), message));
  }

  private List<Message> receive(int most) {
    return caller.call(() -> matching(queue.receive(most))).orElse(List.of());
  }

  /** Deletes what no filter wants, as AWS does. */
  private List<Message> matching(List<Message> received) {
    Map<Boolean, List<Message>> wanted =
        received.stream().collect(Collectors.partitioningBy(m -> filters.passBody(m.body())));
    queue.delete(wanted.getOrDefault(false, List.of()));
    return wanted.getOrDefault(true, List.of());
  }
}
