package com.acme.shop.local.emulators;

import com.acme.shop.local.template.Table;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Deletes expired items.
 *
 * <p>As on AWS an item ends when its attribute is a Number that lies in the past, in epoch seconds,
 * and not more than five years back. On AWS it may live on for days after that, and the stream
 * record of its deletion carries {@code userIdentity}; here it goes with the next sweep, and
 * nothing can set that field.
 */
public final class TimeToLive implements AutoCloseable {

  private static final int YEARS_AT_MOST = 5;

  /** A big table is not swept more often than this lets others work. */
  private static final int REST = 20;

  private final List<Expiry> expiries;
  private final Clock clock;
  private final Consumer<RuntimeException> onFailure;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  /**
   * @param client stays the caller's; to be closed after this
   * @param tables those without {@code TimeToLiveSpecification} are passed over
   * @param onFailure told when a sweep fails; the next one is tried all the same
   */
  public TimeToLive(
      DynamoDbClient client,
      List<Table> tables,
      Clock clock,
      Consumer<RuntimeException> onFailure) {
    this.expiries = tables.stream().flatMap(table -> Expiry.of(client, table).stream()).toList();
    this.clock = clock;
    this.onFailure = onFailure;
  }

  /** Sweeps from now on, with this pause between two sweeps, or a longer one after a long sweep. */
  public TimeToLive every(Duration pause) {
    if (!expiries.isEmpty()) {
      sweepAfter(Duration.ZERO, pause);
    }
    return this;
  }

  private void sweepAfter(Duration rest, Duration pause) {
    var _ = timer.schedule(() -> sweepThenRest(pause), rest.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void sweepThenRest(Duration pause) {
    long begin = System.nanoTime();
    sweepOrReport();
    if (!timer.isShutdown()) {
      sweepAfter(rest(pause, Duration.ofNanos(System.nanoTime() - begin)), pause);
    }
  }

  static Duration rest(Duration pause, Duration sweep) {
    Duration rest = sweep.multipliedBy(REST);
    return rest.compareTo(pause) > 0 ? rest : pause;
  }

  /**
   * Deletes what has expired by now.
   *
   * @return how many items
   */
  public int sweep() {
    var now = clock.instant();
    var oldest = now.atZone(ZoneOffset.UTC).minusYears(YEARS_AT_MOST).toInstant();
    return expiries.stream().mapToInt(expiry -> expiry.delete(oldest, now)).sum();
  }

  private void sweepOrReport() {
    try {
      sweep();
    } catch (RuntimeException e) {
      if (!timer.isShutdown()) {
        onFailure.accept(e);
      }
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
    timer.close();
  }
}
