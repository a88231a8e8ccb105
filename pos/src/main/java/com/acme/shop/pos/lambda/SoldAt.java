package com.acme.shop.pos.lambda;

import com.acme.shop.lambda.json.Fields;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/** Reads when a sale was made without the network: an instant of ISO 8601, with any offset. */
final class SoldAt {

  private static final int LONGEST = 40;

  private SoldAt() {}

  static Instant read(Fields fields) {
    String text = fields.text("soldAt", LONGEST);
    try {
      return Instant.parse(text).truncatedTo(ChronoUnit.MILLIS);
    } catch (DateTimeParseException _) {
      fields.violate("soldAt", "must be an instant like 2026-11-20T09:30:00Z");
      return Instant.EPOCH;
    }
  }
}
