package com.acme.shop.local.lambda;

import java.util.List;

/**
 * A function at a moment.
 *
 * @param function the logical id
 * @param last the newest invocations, newest first
 */
public record FunctionStatus(
    String function, List<EnvironmentStatus> environments, Counts counts, List<Past> last) {

  public FunctionStatus {
    environments = List.copyOf(environments);
    last = List.copyOf(last);
  }

  /**
   * How often, since the shop was started.
   *
   * @param invocations those that were let in, whatever came of them
   * @param failures of them, those without an answer
   * @param throttles events that found no room; they are no invocations
   */
  public record Counts(long invocations, long coldStarts, long failures, long throttles) {}

  /** Environments that handle an event, or start for one. */
  public int busy() {
    return environments.size() - idle();
  }

  /** Environments that wait for an event. */
  public int idle() {
    return (int)
        environments.stream().filter(e -> e.state() == EnvironmentStatus.State.IDLE).count();
  }

  /** The environments' process ids. */
  public List<Long> processes() {
    return environments.stream().map(EnvironmentStatus::pid).toList();
  }
}
