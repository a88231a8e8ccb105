package com.acme.shop.order.application;

import com.acme.shop.order.domain.OrderState.AwaitingPayment;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Waits for the verdict on an order's payment, for a client that prefers to wait (RFC 7240). */
public final class AwaitVerdict {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  private final Orders orders;
  private final InstantSource clock;
  private final Consumer<Duration> pause;

  public AwaitVerdict(Orders orders, InstantSource clock) {
    this(orders, clock, time -> LockSupport.parkNanos(time.toNanos()));
  }

  AwaitVerdict(Orders orders, InstantSource clock, Consumer<Duration> pause) {
    this.orders = orders;
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * The order as soon as its payment is decided, or as it is when the time is up.
   *
   * @param longest how long to wait at most; not long after it, the answer is there
   */
  public StoredOrder await(StoredOrder order, Duration longest) {
    Instant end = clock.instant().plus(longest);
    StoredOrder newest = order;
    while (newest.state() instanceof AwaitingPayment && clock.instant().isBefore(end)) {
      pause.accept(BETWEEN_LOOKS);
      newest = orders.find(order.id()).orElse(newest);
    }
    return newest;
  }
}
