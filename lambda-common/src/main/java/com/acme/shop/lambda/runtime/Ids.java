package com.acme.shop.lambda.runtime;

import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Mints ids that sort by the time at which they were made: UUID version 7 (RFC 9562, section 5.7).
 */
public final class Ids {

  private final InstantSource clock;
  private final RandomGenerator random;

  /**
   * @param random must not be guessable where an id is a secret
   */
  public Ids(InstantSource clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  public String next() {
    long version = 0x7000L | (random.nextLong() & 0x0FFFL);
    long variant = 0x8000000000000000L | (random.nextLong() >>> 2);
    return new UUID(clock.millis() << 16 | version, variant).toString();
  }
}
