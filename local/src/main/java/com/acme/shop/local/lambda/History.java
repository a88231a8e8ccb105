package com.acme.shop.local.lambda;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** How a function's invocations went. Safe for use by many threads. */
final class History {

  /** As many as a person looks at. */
  static final int KEPT = 20;

  private final Deque<Past> last = new ArrayDeque<>(KEPT);
  private long invocations;
  private long coldStarts;
  private long failures;
  private long throttles;

  synchronized void add(Past past) {
    if (last.size() == KEPT) {
      last.removeLast();
    }
    last.addFirst(past);
    count(past);
  }

  private void count(Past past) {
    if (past.result() == Past.Result.THROTTLED) {
      throttles++;
      return;
    }
    invocations++;
    coldStarts += past.init().isPresent() ? 1 : 0;
    failures += past.result() == Past.Result.FAILED ? 1 : 0;
  }

  synchronized FunctionStatus status(String function, List<EnvironmentStatus> environments) {
    var counts = new FunctionStatus.Counts(invocations, coldStarts, failures, throttles);
    return new FunctionStatus(function, environments, counts, List.copyOf(last));
  }
}
