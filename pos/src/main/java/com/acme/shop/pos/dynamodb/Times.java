package com.acme.shop.pos.dynamodb;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Spells times as numbers of seconds. Exact, since what is announced again must bear the time of
 * the first announcement.
 */
final class Times {

  private static final int NANOS = 9;

  private Times() {}

  static BigDecimal seconds(Instant at) {
    BigDecimal seconds =
        BigDecimal.valueOf(at.getEpochSecond()).add(BigDecimal.valueOf(at.getNano(), NANOS));
    return seconds.stripTrailingZeros();
  }

  static Instant instant(BigDecimal seconds) {
    BigDecimal[] parts = seconds.divideAndRemainder(BigDecimal.ONE);
    return Instant.ofEpochSecond(
        parts[0].longValueExact(), parts[1].movePointRight(NANOS).longValueExact());
  }
}
