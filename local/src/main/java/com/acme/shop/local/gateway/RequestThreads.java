package com.acme.shop.local.gateway;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A virtual thread for each exchange, for as long as an exchange may take. Then it is interrupted,
 * which closes its connection: a client that sends or reads too slowly cannot hold a thread.
 */
final class RequestThreads implements Executor, AutoCloseable {

  private final Duration limit;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledThreadPoolExecutor clock =
      new ScheduledThreadPoolExecutor(
          1,
          Thread.ofPlatform().daemon().name("gateway-clock").factory(),
          // An exchange that begins while this closes needs no clock: it is cut off anyway.
          new ThreadPoolExecutor.DiscardPolicy());

  RequestThreads(Duration limit) {
    this.limit = limit;
    clock.setRemoveOnCancelPolicy(true);
  }

  @Override
  public void execute(Runnable exchange) {
    threads.execute(() -> runWithinLimit(exchange));
  }

  private void runWithinLimit(Runnable exchange) {
    Thread self = Thread.currentThread();
    Future<?> alarm = clock.schedule(self::interrupt, limit.toMillis(), TimeUnit.MILLISECONDS);
    try {
      exchange.run();
    } finally {
      alarm.cancel(false);
    }
  }

  /** Interrupts what still runs. */
  @Override
  public void close() {
    threads.shutdownNow();
    clock.shutdownNow();
  }
}
