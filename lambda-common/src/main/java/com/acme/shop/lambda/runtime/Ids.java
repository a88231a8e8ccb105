package com.acme.shop.lambda.runtime;

import java.nio.ByteBuffer;
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

  /**
   * The id that follows from what it names: the same parts, the same id, on every machine. What is
   * done again under such an id is known to have been done. UUID version 8 (RFC 9562, section 5.8)
   * from SHA-256.
   */
  public static String derived(String... parts) {
    ByteBuffer hash = ByteBuffer.wrap(Sha256.of(String.join("\0", parts)));
    long most = (hash.getLong() & ~0xF000L) | 0x8000L;
    long least = (hash.getLong() >>> 2) | 0x8000000000000000L;
    return new UUID(most, least).toString();
  }
}
