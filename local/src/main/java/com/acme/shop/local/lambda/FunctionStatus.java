package com.acme.shop.local.lambda;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A function's execution environments at a moment.
 *
 * @param function the logical id
 * @param processes the environments' process ids
 * @param lastDuration of the last invocation as its caller saw it, with a cold start if it had one
 */
public record FunctionStatus(
    String function, int busy, int idle, List<Long> processes, Optional<Duration> lastDuration) {

  public FunctionStatus {
    processes = List.copyOf(processes);
  }
}
