package com.acme.shop.user;

import java.time.Duration;
import java.time.Instant;

/**
 * Failures to sign in with one user name since the last success, whether or not the name exists.
 *
 * @param failures in a row
 * @param last when the last of them was
 */
public record Attempts(long failures, Instant last) {

  /** Nothing is known against the name. */
  public static final Attempts NONE = new Attempts(0, Instant.EPOCH);

  /** After this many failures every further attempt has to wait. */
  public static final int FREE = 5;

  /** The longest wait: nobody is locked out for good. */
  public static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  /** When a failure is forgotten. */
  public static final Duration MEMORY = Duration.ofDays(1);

  private static final int DOUBLINGS = 10;

  /** How long from now nobody may try; zero when one may. */
  public Duration waitAt(Instant now) {
    if (failures < FREE || isForgottenAt(now)) {
      return Duration.ZERO;
    }
    Duration left = Duration.between(now, last.plus(backOff()));
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Whether the last failure is so long ago that none counts any more. */
  public boolean isForgottenAt(Instant now) {
    return failures > 0 && !last.plus(MEMORY).isAfter(now);
  }

  /**
   * Whether others who failed since this was read have used up the attempts: then whoever is under
   * way must be turned away, and learn nothing, whether his password was right or wrong.
   *
   * @param failuresNow in a row, without that of the one who asks
   */
  public boolean isOvertakenBy(long failuresNow) {
    return failuresNow >= FREE && failuresNow != failures;
  }

  private Duration backOff() {
    long doublings = Math.min(failures - FREE, DOUBLINGS);
    Duration wait = Duration.ofSeconds(1L << doublings);
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }
}
