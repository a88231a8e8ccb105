package com.acme.shop.local.sources;

import java.time.Duration;

/** Waiting times that double from a first one up to a longest one. */
record Backoff(Duration first, Duration longest) {

  private static final int MOST_DOUBLINGS = 20;

  /**
   * @param tries how often it went wrong in a row, from 1
   */
  Duration after(int tries) {
    Duration time = first.multipliedBy(1L << Math.min(tries - 1, MOST_DOUBLINGS));
    return time.compareTo(longest) < 0 ? time : longest;
  }
}
