package com.acme.shop.local.template;

import java.time.Duration;
import java.util.Optional;

/**
 * A timer that invokes a function, at a fixed rate.
 *
 * @param name of the rule or the schedule
 * @param input what the function gets, JSON; empty for the document that the service makes
 */
public record ScheduleSource(String name, Service service, Duration rate, Optional<String> input) {

  /** Who keeps the time: they send different documents. */
  public enum Service {
    /** A rule of EventBridge: SAM's {@code Schedule}. */
    RULE,
    /** EventBridge Scheduler: SAM's {@code ScheduleV2}. */
    SCHEDULER
  }
}
