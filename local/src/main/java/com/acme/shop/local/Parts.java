package com.acme.shop.local;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has been started, to be stopped in the opposite order. */
final class Parts implements AutoCloseable {

  private final Deque<AutoCloseable> started = new ArrayDeque<>();

  synchronized <T extends AutoCloseable> T add(T part) {
    started.push(part);
    return part;
  }

  /** Stops every part, also behind one that fails to stop. */
  @Override
  public synchronized void close() {
    while (!started.isEmpty()) {
      AutoCloseable part = started.pop();
      try {
        part.close();
      } catch (Exception e) {
        System.err.println("%s did not stop: %s".formatted(part.getClass().getSimpleName(), e));
      }
    }
  }
}
