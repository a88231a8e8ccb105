package com.acme.shop.cart.dynamodb;

import com.acme.shop.cart.Lifetime;
import java.time.Instant;

/**
 * One moment, as a change writes it into a cart's row.
 *
 * @param now in seconds
 * @param expiresAt in seconds, as DynamoDB's time to live wants it
 * @param order sorts lines by when they were added; a hundred lines fit in before the next moment
 * @param revision is unlike that of every other change
 */
record Stamp(long now, long expiresAt, long order, String revision) {

  private static final int LINES_A_MILLISECOND = 1_000;

  static Stamp of(String userid, Instant now, String revision) {
    return new Stamp(
        now.getEpochSecond(),
        now.plus(Lifetime.of(userid)).getEpochSecond(),
        now.toEpochMilli() * LINES_A_MILLISECOND,
        revision);
  }
}
