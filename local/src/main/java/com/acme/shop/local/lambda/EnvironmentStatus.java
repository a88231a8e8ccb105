package com.acme.shop.local.lambda;

import java.time.Duration;

/**
 * An execution environment at a moment.
 *
 * @param pid of its process
 * @param invocations that it has handled, or is just handling
 * @param age since its process was started
 * @param idle since its last invocation; zero unless it waits for the next one
 */
public record EnvironmentStatus(
    long pid, State state, int invocations, Duration age, Duration idle) {

  /** What an environment does. */
  public enum State {
    /** Its function's init runs. */
    STARTING,
    BUSY,
    IDLE
  }
}
