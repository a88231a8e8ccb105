package com.acme.shop.local.sources;

import com.acme.shop.local.lambda.Outcome;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Holds invocations until it is opened, and counts those it holds. */
final class Gate {

  private final CountDownLatch open = new CountDownLatch(1);
  private final AtomicInteger waiting = new AtomicInteger();

  int waiting() {
    return waiting.get();
  }

  void open() {
    open.countDown();
  }

  Outcome pass() {
    waiting.incrementAndGet();
    try {
      open.await();
      return FakeInvoker.done();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
