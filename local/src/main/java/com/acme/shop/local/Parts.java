package com.acme.shop.local;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;

/** What has been started, to be stopped in the opposite order. */
final class Parts implements AutoCloseable {

  private final Deque<AutoCloseable> started = new ArrayDeque<>();

  private volatile boolean closed;

  /**
   * Takes a part.
   *
   * @throws CancellationException when all are stopped already; this part is too, then
   */
  synchronized <T extends AutoCloseable> T add(T part) {
    if (closed) {
      stop(part);
      throw new CancellationException("ended while it was starting");
    }
    started.push(part);
    return part;
  }

  /** Whether all parts are stopped, or just being stopped. */
  boolean isClosed() {
    return closed;
  }

  /** Stops every part, also behind one that fails to stop. */
  @Override
  public synchronized void close() {
    closed = true;
    while (!started.isEmpty()) {
      stop(started.pop());
    }
  }

  private static void stop(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      System.err.println("%s did not stop: %s".formatted(part.getClass().getSimpleName(), e));
    }
  }
}
