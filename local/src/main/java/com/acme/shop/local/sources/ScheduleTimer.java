package com.acme.shop.local.sources;

import com.acme.shop.local.emulators.Account;
import com.acme.shop.local.lambda.Invoker;
import com.acme.shop.local.lambda.Outcome;
import com.acme.shop.local.template.Function;
import com.acme.shop.local.template.ScheduleSource;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Invokes a function at a fixed rate, for the first time one interval after the start. Events are
 * invoked as Lambda does asynchronously: one that fails is tried twice more, after one and two
 * minutes; one that is throttled is tried until it is let in. Other than on AWS there is one event
 * at a time: what falls due meanwhile is left out.
 */
final class ScheduleTimer implements AutoCloseable {

  private static final int RETRIES = 2;

  private static final Backoff LAMBDAS_PAUSES =
      new Backoff(Duration.ofMinutes(1), Duration.ofMinutes(2));

  private static final Backoff THROTTLED =
      new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5));

  private final Function function;
  private final ScheduledEvent events;
  private final Duration rate;
  private final Backoff pauses;
  private final Invoker invoker;
  private final InstantSource clock;
  private final Consumer<String> log;
  private final Closing closing = new Closing();
  private @Nullable Thread thread;

  ScheduleTimer(
      Function function,
      ScheduleSource source,
      Account account,
      Invoker invoker,
      Consumer<String> log) {
    this(function, source, account, LAMBDAS_PAUSES, invoker, InstantSource.system(), log);
  }

  /**
   * @param pauses before the first and the second retry
   */
  ScheduleTimer(
      Function function,
      ScheduleSource source,
      Account account,
      Backoff pauses,
      Invoker invoker,
      InstantSource clock,
      Consumer<String> log) {
    this.function = function;
    this.events = new ScheduledEvent(source, account);
    this.rate = source.rate();
    this.pauses = pauses;
    this.invoker = invoker;
    this.clock = clock;
    this.log = log;
  }

  /** Begins to count, in a thread of its own. */
  void start() {
    String name = "schedule " + events.source().name();
    thread = Thread.ofVirtual().name(name).start(this::tick);
  }

  /** Ends within two seconds. An invocation under way is let go. */
  @Override
  public void close() {
    closing.end(thread);
  }

  private void tick() {
    long start = System.nanoTime();
    while (closing.pause(untilNext(System.nanoTime() - start))) {
      try {
        deliver();
      } catch (RuntimeException e) {
        // Whoever closes us also ends the functions.
        if (!closing.hasBegun()) {
          log.accept("%s: %s".formatted(events.source().name(), e));
        }
      }
    }
  }

  /** Until the next multiple of the rate. */
  private Duration untilNext(long elapsed) {
    return Duration.ofNanos(rate.toNanos() - elapsed % rate.toNanos());
  }

  private void deliver() {
    byte[] event = events.at(clock.instant());
    int failures = 0;
    int throttles = 0;
    Duration pause;
    do {
      switch (invoker.invoke(function.logicalId(), event)) {
        case Outcome.Answered _ -> {
          return;
        }
        case Outcome.Throttled _ -> pause = THROTTLED.after(++throttles);
        case Outcome.Failed failed -> {
          if (++failures > RETRIES) {
            givenUp(failed);
            return;
          }
          pause = pauses.after(failures);
        }
      }
    } while (closing.pause(pause));
  }

  private void givenUp(Outcome.Failed failed) {
    log.accept(
        "%s: the event of %s failed %d times and is given up: %s"
            .formatted(function.logicalId(), events.source().name(), RETRIES + 1, failed.type()));
  }
}
