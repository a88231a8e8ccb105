package com.acme.shop.local.deadletters;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The dead letters of some queues: to be looked at, and to be sent back. */
public final class DeadLetters {

  private final List<DeadQueue> queues;
  private final Reader reader;
  private final Redriver redriver;

  private DeadLetters(List<DeadQueue> queues, Reader reader, Redriver redriver) {
    this.queues = queues;
    this.reader = reader;
    this.redriver = redriver;
  }

  /**
   * Asks SQS which of the queues are dead-letter queues.
   *
   * @param urls queue URLs by logical id
   * @param patience how long a receive must wait to see every message
   */
  public static DeadLetters in(SqsClient sqs, Map<String, String> urls, Duration patience) {
    return new DeadLetters(
        DeadQueues.among(sqs, urls), new Reader(sqs, patience), new Redriver(sqs));
  }

  /** All of them, as they may be seen; a look at a letter counts as a receive. */
  public List<LetterView> views() {
    return queues.stream().flatMap(queue -> look(queue).stream()).map(LetterView::of).toList();
  }

  /**
   * Sends one letter back, at least once.
   *
   * @throws Trouble when there is none of this id, or nobody knows where it came from
   */
  public void redrive(String messageId, Consumer<Redriven> told) {
    redrive(List.of(find(messageId)), (letter, to) -> told.accept(redriven(letter, to)));
  }

  /**
   * Sends all letters of a queue back, at least once each.
   *
   * @param queue its logical id or its name
   * @throws Trouble when there is no such dead-letter queue, or nobody knows where a letter came
   *     from
   */
  public void redriveAll(String queue, Consumer<Redriven> told) {
    for (DeadQueue meant : meant(Optional.of(queue))) {
      redrive(reader.take(meant), (letter, to) -> told.accept(redriven(letter, to)));
    }
  }

  private static Redriven redriven(Letter letter, String to) {
    return new Redriven(LetterView.of(letter), to);
  }

  /** The letters of a queue, which everybody else sees again, too. */
  List<Letter> look(DeadQueue queue) {
    List<Letter> letters = reader.take(queue);
    reader.giveBack(letters);
    return letters;
  }

  /** One letter, which everybody else sees again, too. */
  Letter look(String messageId) {
    Letter letter = find(messageId);
    reader.giveBack(List.of(letter));
    return letter;
  }

  /** Takes the letters of a queue for a redrive. */
  List<Letter> take(DeadQueue queue) {
    return reader.take(queue);
  }

  /**
   * Sends letters back that were taken.
   *
   * @param told hears of each, with the name of the queue that it went to
   */
  void redrive(List<Letter> letters, BiConsumer<Letter, String> told) {
    List<Letter> left = new ArrayList<>(letters);
    try {
      for (Letter letter : letters) {
        told.accept(letter, redriver.redrive(letter));
        left.removeFirst();
      }
    } finally {
      left.stream()
          .collect(Collectors.groupingBy(Letter::queue))
          .values()
          .forEach(reader::giveBack);
    }
  }

  /** The message, hidden from others for now; those that were in its way are visible again. */
  Letter find(String messageId) {
    for (DeadQueue queue : queues) {
      List<Letter> letters = reader.take(queue);
      Optional<Letter> found =
          letters.stream().filter(letter -> letter.id().equals(messageId)).findFirst();
      reader.giveBack(letters.stream().filter(l -> !l.id().equals(messageId)).toList());
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw Trouble.notFound("No dead letter has the id " + Masking.line(messageId) + ".");
  }

  /**
   * The dead-letter queues that somebody means.
   *
   * @param name a logical id or a name; empty for all
   * @throws Trouble when there is none
   */
  List<DeadQueue> meant(Optional<String> name) {
    List<DeadQueue> meant =
        queues.stream().filter(q -> name.map(q::isCalled).orElse(true)).toList();
    if (meant.isEmpty()) {
      String known = queues.stream().map(DeadQueue::id).collect(Collectors.joining(", "));
      throw Trouble.notFound(
          name.map(Masking::line)
              .map(n -> "There is no dead-letter queue %s, only %s".formatted(n, known))
              .orElse("There is no dead-letter queue."));
    }
    return meant;
  }
}
