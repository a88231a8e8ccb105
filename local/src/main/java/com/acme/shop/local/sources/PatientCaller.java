package com.acme.shop.local.sources;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Calls a service that may be away: an error is logged once until the service is back, and waits
 * grow meanwhile. For use by one thread.
 */
final class PatientCaller {

  private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5));

  private final String what;
  private final Closing closing;
  private final Consumer<String> log;
  private int failures;

  /**
   * @param what what is called, for the log
   */
  PatientCaller(String what, Closing closing, Consumer<String> log) {
    this.what = what;
    this.closing = closing;
    this.log = log;
  }

  /** Calls; when that fails, waits a while and returns nothing. */
  <T> Optional<T> call(Supplier<T> request) {
    try {
      T answer = request.get();
      failures = 0;
      return Optional.of(answer);
    } catch (RuntimeException e) {
      missed(e);
      return Optional.empty();
    }
  }

  private void missed(RuntimeException e) {
    failures++;
    if (failures == 1 && !closing.hasBegun()) {
      log.accept(what + " cannot be read, trying again: " + e.getMessage());
    }
    closing.pause(BACKOFF.after(failures));
  }
}
