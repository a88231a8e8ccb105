package com.acme.shop.local.lambda;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Between the threads that invoke a function and those that serve its runtime's calls. */
final class RuntimeSession {

  private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
  private final BlockingQueue<Optional<Invocation>> upcoming = new LinkedBlockingQueue<>();
  private volatile @Nullable String current;

  /** The runtime waits here for its next event; empty when there will be none. */
  Optional<Invocation> next() throws InterruptedException {
    signal(new Signal.Ready());
    return upcoming.take();
  }

  void deliver(Invocation invocation) {
    current = invocation.requestId();
    upcoming.add(Optional.of(invocation));
  }

  /** Takes what came of an invocation, unless it is not the one that runs. */
  boolean settle(String requestId, Signal signal) {
    if (!requestId.equals(current)) {
      return false;
    }
    current = null;
    signal(signal);
    return true;
  }

  void signal(Signal signal) {
    signals.add(signal);
  }

  @Nullable Signal poll(Duration limit) throws InterruptedException {
    return signals.poll(limit.toNanos(), TimeUnit.NANOSECONDS);
  }

  void close() {
    current = null;
    upcoming.add(Optional.empty());
  }
}
