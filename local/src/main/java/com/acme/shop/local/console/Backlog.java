package com.acme.shop.local.console;

import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Does the journal's work behind the back of those who tell it something: they never wait, and
 * never hear of its troubles. The log does, once of each.
 */
final class Backlog implements AutoCloseable {

  private static final int MOST = 5_000;

  private final BlockingQueue<Runnable> waiting = new ArrayBlockingQueue<>(MOST);
  private final Set<String> said = ConcurrentHashMap.newKeySet();
  private final Consumer<String> log;
  private final Thread worker = Thread.ofVirtual().name("journal").unstarted(this::work);

  private Backlog(Consumer<String> log) {
    this.log = log;
  }

  static Backlog start(Consumer<String> log) {
    var backlog = new Backlog(log);
    backlog.worker.start();
    return backlog;
  }

  /** Takes some work, unless there is too much of it. */
  void add(Runnable work) {
    if (!waiting.offer(work)) {
      sayOnce("The journal is behind: some steps of journeys are missing.");
    }
  }

  /** Says a line, unless it was said before. */
  void sayOnce(String line) {
    if (said.add(line)) {
      log.accept(line);
    }
  }

  private void work() {
    try {
      while (true) {
        tryToDo(waiting.take());
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void tryToDo(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      sayOnce("The journal could not take a step of a journey: " + e);
    }
  }

  @Override
  public void close() {
    worker.interrupt();
  }
}
