package com.acme.shop.local.deadletters;

import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Does to dead letters what it is told, and says what it did. */
record Desk(
    List<DeadQueue> queues, Reader reader, Redriver redriver, SqsClient sqs, PrintStream out) {

  static Desk of(Reach reach, PrintStream out) {
    return new Desk(
        DeadQueues.among(reach.sqs(), reach.queues()),
        new Reader(reach.sqs(), reach.patience()),
        new Redriver(reach.sqs()),
        reach.sqs(),
        out);
  }

  void list(Optional<String> name, Instant now) {
    int count = 0;
    for (DeadQueue queue : meant(name)) {
      List<Letter> letters = reader.take(queue);
      reader.giveBack(letters);
      letters.forEach(letter -> out.println(Sheet.line(letter, now)));
      sayIfMore(letters);
      count += letters.size();
    }
    if (count == 0) {
      out.println("There are no dead letters.");
    }
  }

  void show(String messageId) {
    Letter letter = find(messageId);
    reader.giveBack(List.of(letter));
    Sheet.lines(letter).forEach(out::println);
  }

  void redrive(String messageId) {
    Letter letter = find(messageId);
    redrive(List.of(letter));
  }

  void redriveAll(Optional<String> name) {
    List<Letter> all = new ArrayList<>();
    for (DeadQueue queue : meant(name)) {
      List<Letter> letters = reader.take(queue);
      sayIfMore(letters);
      all.addAll(letters);
    }
    redrive(all);
  }

  private void redrive(List<Letter> letters) {
    int done = 0;
    try {
      for (Letter letter : letters) {
        String source = redriver.redrive(letter);
        done++;
        out.println("%s from %s to %s".formatted(letter.id(), letter.queue().name(), source));
      }
    } finally {
      letters.subList(done, letters.size()).stream()
          .collect(Collectors.groupingBy(Letter::queue))
          .values()
          .forEach(reader::giveBack);
    }
    out.println(done + " redriven, at least once each: consumers must bear a repeat.");
  }

  void purge(Optional<String> name, boolean sure) {
    List<DeadQueue> meant = meant(name);
    if (!sure) {
      String counts = meant.stream().map(this::counted).collect(Collectors.joining(", "));
      throw Trouble.usage(
          "This would delete for ever: %s. Say it again with --yes-really.".formatted(counts));
    }
    for (DeadQueue queue : meant) {
      String counted = counted(queue);
      var _ = sqs.purgeQueue(r -> r.queueUrl(queue.url()));
      out.println("purged " + counted);
    }
  }

  private String counted(DeadQueue queue) {
    List<Letter> letters = reader.take(queue);
    reader.giveBack(letters);
    return "%s (%d messages)".formatted(queue.name(), letters.size());
  }

  /** The message, hidden from others for now; those that were in its way are visible again. */
  private Letter find(String messageId) {
    for (DeadQueue queue : queues) {
      List<Letter> letters = reader.take(queue);
      Optional<Letter> found =
          letters.stream().filter(letter -> letter.id().equals(messageId)).findFirst();
      reader.giveBack(letters.stream().filter(l -> !l.id().equals(messageId)).toList());
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw Trouble.notFound("No dead letter has the id " + messageId + ".");
  }

  private List<DeadQueue> meant(Optional<String> name) {
    List<DeadQueue> meant =
        queues.stream().filter(q -> name.map(q::isCalled).orElse(true)).toList();
    if (meant.isEmpty()) {
      String known = queues.stream().map(DeadQueue::id).collect(Collectors.joining(", "));
      throw Trouble.notFound(
          name.map(n -> "There is no dead-letter queue %s, only %s".formatted(n, known))
              .orElse("There is no dead-letter queue."));
    }
    return meant;
  }

  private void sayIfMore(List<Letter> letters) {
    if (letters.size() >= Reader.MOST) {
      out.println("(perhaps more in %s)".formatted(letters.getFirst().queue().name()));
    }
  }
}
