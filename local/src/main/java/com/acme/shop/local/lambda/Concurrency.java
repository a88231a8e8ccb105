package com.acme.shop.local.lambda;

import java.util.HashMap;
import java.util.Map;

/**
 * Counts invocations that run, against the account's limit and each function's own. Unlike on AWS a
 * reserved share is not kept free for its function: here it is only a limit.
 */
final class Concurrency {

  private final int accountLimit;
  private final Map<String, Integer> running = new HashMap<>();
  private int total;

  Concurrency(int accountLimit) {
    this.accountLimit = accountLimit;
  }

  /** Admits an invocation, or does not; one that is admitted must {@link #leave}. */
  synchronized boolean enter(String function, int functionLimit) {
    int count = running.getOrDefault(function, 0);
    if (total >= accountLimit || count >= functionLimit) {
      return false;
    }
    running.put(function, count + 1);
    total++;
    return true;
  }

  synchronized void leave(String function) {
    running.merge(function, -1, Integer::sum);
    total--;
  }
}
