package com.acme.shop.order.dynamodb;

import com.acme.shop.events.OrderIds;
import com.acme.shop.lambda.runtime.Sha256;
import com.acme.shop.order.application.Orders.IdempotencyKey;
import com.acme.shop.order.application.Orders.Placement;
import com.acme.shop.table.Change;
import com.acme.shop.table.Key;
import com.acme.shop.table.Row;
import com.acme.shop.table.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/** The row of an idempotency key: which order it was used for, for a day. */
final class KeyRow {

  static final Duration KEPT = Duration.ofHours(24);

  private static final String ORDER = "order";
  private static final String FINGERPRINT = "fingerprint";
  private static final String EXPIRES_AT = "expiresAt";

  private KeyRow() {}

  /** DynamoDB deletes late: a row that is past its time is as good as none. */
  static Write write(IdempotencyKey key, String orderId, Instant now) {
    Row row =
        Row.builder()
            .text(ORDER, orderId)
            .text(FINGERPRINT, key.fingerprint())
            .number(EXPIRES_AT, now.plus(KEPT).getEpochSecond())
            .build();
    Change condition =
        Change.of(key(key))
            .when("attribute_not_exists(PK) OR expiresAt <= :now")
            .number(":now", now.getEpochSecond())
            .build();
    return new Write.Exchange(key(key), row, condition);
  }

  /** A row that is past its time counts as none. */
  static boolean isValid(Row row, Instant now) {
    return row.number(EXPIRES_AT) > now.getEpochSecond();
  }

  /** What it means that the key has this row already. */
  static Placement.Repeated placement(IdempotencyKey key, Row row) {
    return row.text(FINGERPRINT).equals(key.fingerprint())
        ? new Placement.Known(row.text(ORDER))
        : new Placement.Clash();
  }

  /** A client's key may be long, and hold anything: its hash is neither. */
  static Key key(IdempotencyKey key) {
    String hash = HexFormat.of().formatHex(Sha256.of(key.key()));
    return new Key("ORDER_KEY#" + OrderIds.tag(key.userid()) + "#" + hash, "KEY");
  }
}
