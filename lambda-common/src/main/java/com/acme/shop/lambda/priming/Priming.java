package com.acme.shop.lambda.priming;

import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.runtime.Rehearsal;
import com.acme.shop.lambda.runtime.Rehearsal.Step;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/**
 * Makes a function walk its paths at the end of its init, so that the first answer after a restore
 * need not load them. Ask {@link Rehearsal#isDue} first: this class and what it walks are loaded
 * for a snapshot alone.
 */
public final class Priming {

  private Priming() {}

  /**
   * Walks the steps of a handler that is complete. What fails is one line in the log; the start
   * goes on, and the first customer pays for what was not walked.
   *
   * @param steps makes them, in the rehearsal
   */
  public static void of(String service, Supplier<List<Step>> steps) {
    of(Log.of(service, InstantSource.system()), steps);
  }

  static void of(Log log, Supplier<List<Step>> steps) {
    Rehearsal.of(steps)
        .ifPresentOrElse(failure -> log.error("not primed", failure), () -> log.info("primed"));
  }
}
