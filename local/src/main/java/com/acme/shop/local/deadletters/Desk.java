package com.acme.shop.local.deadletters;

import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Does to dead letters what it is told, and says what it did. */
record Desk(DeadLetters dead, SqsClient sqs, PrintStream out) {

  static Desk of(Reach reach, PrintStream out) {
    return new Desk(
        DeadLetters.in(reach.sqs(), reach.queues(), reach.patience()), reach.sqs(), out);
  }

  void list(Optional<String> name, Instant now) {
    int count = 0;
    for (DeadQueue queue : dead.meant(name)) {
      List<Letter> letters = dead.look(queue);
      letters.forEach(letter -> out.println(Sheet.line(letter, now)));
      sayIfMore(letters);
      count += letters.size();
    }
    if (count == 0) {
      out.println("There are no dead letters.");
    }
  }

  void show(String messageId) {
    Sheet.lines(dead.look(messageId)).forEach(out::println);
  }

  void redrive(String messageId) {
    redrive(List.of(dead.find(messageId)));
  }

  void redriveAll(Optional<String> name) {
    List<Letter> all = new ArrayList<>();
    for (DeadQueue queue : dead.meant(name)) {
      List<Letter> letters = dead.take(queue);
      sayIfMore(letters);
      all.addAll(letters);
    }
    redrive(all);
  }

  private void redrive(List<Letter> letters) {
    var done = new AtomicInteger();
    dead.redrive(
        letters,
        (letter, source) -> {
          done.incrementAndGet();
          out.println("%s from %s to %s".formatted(letter.id(), letter.queue().name(), source));
        });
    out.println(done + " redriven, at least once each: consumers must bear a repeat.");
  }

  void purge(Optional<String> name, boolean sure) {
    List<DeadQueue> meant = dead.meant(name);
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
    return "%s (%d messages)".formatted(queue.name(), dead.look(queue).size());
  }

  private void sayIfMore(List<Letter> letters) {
    if (letters.size() >= Reader.MOST) {
      out.println("(perhaps more in %s)".formatted(letters.getFirst().queue().name()));
    }
  }
}
