package com.acme.shop.local.doctor;

import com.acme.shop.local.deadletters.DeadQueue;
import com.acme.shop.local.deadletters.DeadQueues;
import com.acme.shop.local.deadletters.Reach;
import com.acme.shop.local.deadletters.Trouble;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Whether messages are handled. It receives none: that would count as a try. */
final class QueueChecks implements AutoCloseable {

  private final Optional<Supplier<Reach>> source;
  private final Patience patience;
  private final String deadLetterCommand;
  private Optional<Queues> queues = Optional.empty();

  /**
   * @param source finds the queues; empty where there are none in reach
   * @param deadLetterCommand what shows the dead letters of this shop
   */
  QueueChecks(Optional<Supplier<Reach>> source, Patience patience, String deadLetterCommand) {
    this.source = source;
    this.patience = patience;
    this.deadLetterCommand = deadLetterCommand;
  }

  List<Check> all() {
    return List.of(
        new Check("queues are in reach", this::open),
        new Check("no dead letters", this::deadLetters),
        new Check("no queue stands still", this::flow));
  }

  private record Queues(Reach reach, List<DeadQueue> dead, QueueCounts counts) {

    static Queues of(Reach reach) {
      return new Queues(
          reach, DeadQueues.among(reach.sqs(), reach.queues()), new QueueCounts(reach.sqs()));
    }

    Map<String, String> live() {
      Map<String, String> live = new TreeMap<>(reach.queues());
      dead.forEach(queue -> live.remove(queue.id()));
      return live;
    }
  }

  private Finding open() {
    Supplier<Reach> here = source.orElseThrow(() -> Symptom.needs("--stack NAME"));
    try {
      Queues found = Queues.of(here.get());
      queues = Optional.of(found);
      return new Finding.Well(
          "%d queues, and %d of dead letters".formatted(found.live().size(), found.dead().size()));
    } catch (Trouble trouble) {
      return new Finding.Ill("there are none of this stack", "--stack, --region, credentials");
    }
  }

  private Finding deadLetters() {
    Map<String, Integer> letters = new TreeMap<>();
    for (DeadQueue queue : queues().dead()) {
      letters.put(queue.id(), queues().counts().all(queue.url()));
    }
    letters.values().removeIf(count -> count == 0);
    return letters.isEmpty()
        ? new Finding.Well("none")
        : new Finding.Ill(words(letters), deadLetterCommand + "; " + Page.DEAD_LETTERS.place());
  }

  /**
   * SQS tells the age of the oldest message to CloudWatch alone, so what waits is looked at until
   * it gets less.
   */
  private Finding flow() throws IOException, InterruptedException {
    Map<String, Integer> first = waiting();
    Map<String, Integer> still =
        patience.look(patience.queues(), () -> notFewer(first), Map::isEmpty);
    return still.isEmpty()
        ? new Finding.Well(first.isEmpty() ? "nothing waits" : "what waits gets less")
        : new Finding.Ill(
            "waiting, and not getting fewer: " + words(still), Page.QUEUE_AGE.place());
  }

  private Map<String, Integer> waiting() {
    Map<String, Integer> waiting = new TreeMap<>();
    queues().live().forEach((id, url) -> waiting.put(id, queues().counts().waiting(url)));
    waiting.values().removeIf(count -> count == 0);
    return waiting;
  }

  private Map<String, Integer> notFewer(Map<String, Integer> first) {
    Map<String, Integer> now = waiting();
    now.keySet().retainAll(first.keySet());
    now.entrySet().removeIf(queue -> queue.getValue() < first.getOrDefault(queue.getKey(), 0));
    return now;
  }

  private static String words(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(queue -> queue.getValue() + " in " + queue.getKey())
        .collect(Collectors.joining(", "));
  }

  private Queues queues() {
    return queues.orElseThrow(() -> Symptom.needs("queues in reach"));
  }

  @Override
  public void close() {
    queues.ifPresent(present -> present.reach().close());
  }
}
