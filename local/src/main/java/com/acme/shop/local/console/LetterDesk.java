package com.acme.shop.local.console;

import com.acme.shop.local.deadletters.DeadLetters;
import com.acme.shop.local.deadletters.LetterView;
import com.acme.shop.local.deadletters.Redriven;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The dead letters, one look at a time. A look counts as a receive and hides the letters from
 * others for a moment, so it is remembered until the numbers of letters change.
 */
final class LetterDesk {

  private static final long FRESH = Duration.ofSeconds(15).toNanos();

  private final Supplier<DeadLetters> opening;
  private final Depths depths;
  private final Predicate<String> holds;
  private @Nullable DeadLetters dead;
  private @Nullable Look last;

  private record Look(List<LetterView> letters, Map<String, Integer> numbers, long since) {}

  /**
   * @param opening called once, when the first letters are asked for
   * @param holds whether a queue, by its logical id, is one that dead letters go to
   */
  LetterDesk(Supplier<DeadLetters> opening, Depths depths, Predicate<String> holds) {
    this.opening = opening;
    this.depths = depths;
    this.holds = holds;
  }

  synchronized List<LetterView> letters() {
    Map<String, Integer> now = numbers();
    Look known = last;
    if (known != null && known.numbers().equals(now) && System.nanoTime() - known.since() < FRESH) {
      return known.letters();
    }
    List<LetterView> letters = dead().views();
    last = new Look(letters, now, System.nanoTime());
    return letters;
  }

  private Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    depths
        .now()
        .forEach((queue, depth) -> {
          if (holds.test(queue)) {
            numbers.put(queue, depth.all());
          }
        });
    return numbers;
  }

  /** Sends one letter back, and tells how many that were. */
  synchronized int redrive(String messageId, Consumer<Redriven> told) {
    return counted(told, counting -> dead().redrive(messageId, counting));
  }

  /** Sends all letters of a queue back, and tells how many that were. */
  synchronized int redriveAll(String queue, Consumer<Redriven> told) {
    return counted(told, counting -> dead().redriveAll(queue, counting));
  }

  private int counted(Consumer<Redriven> told, Consumer<Consumer<Redriven>> work) {
    last = null;
    var count = new AtomicInteger();
    Consumer<Redriven> counting = redriven -> count.incrementAndGet();
    work.accept(counting.andThen(told));
    return count.get();
  }

  private DeadLetters dead() {
    DeadLetters opened = dead == null ? opening.get() : dead;
    dead = opened;
    return opened;
  }
}
