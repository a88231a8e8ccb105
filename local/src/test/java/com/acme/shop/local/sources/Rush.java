package com.acme.shop.local.sources;

import com.acme.shop.local.lambda.Outcome;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets invocations pass in groups of this many at a time, and counts the most that came at once.
 */
final class Rush {

  private final CyclicBarrier barrier;
  private final AtomicInteger inside = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  Rush(int size) {
    barrier = new CyclicBarrier(size);
  }

  int most() {
    return most.get();
  }

  Outcome pass() {
    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
    try {
      barrier.await(20, TimeUnit.SECONDS);
      return FakeInvoker.done();
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException("fewer at a time than expected", e);
    } finally {
      inside.decrementAndGet();
    }
  }
}
