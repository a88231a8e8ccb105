package com.acme.shop.order.dynamodb;

import com.acme.shop.lambda.runtime.Sha256;
import com.acme.shop.table.Key;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * An order's id is the tag of its owner and a UUID of version 7, so that an order is found by its
 * id alone, the orders of one person stand together, and the newest last.
 */
final class OrderId {

  /** Partitions that share all orders: one for each first digit of an id. */
  static final int PARTITIONS = 16;

  private static final int TAG_BYTES = 8;

  private static final Pattern SHAPE =
      Pattern.compile(
          "[0-9a-f]{16}-[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

  private OrderId() {}

  /**
   * @param unique a UUID of version 7
   */
  static String of(String userid, String unique) {
    return tag(userid) + "-" + unique;
  }

  static String tag(String userid) {
    return HexFormat.of().formatHex(Sha256.of(userid), 0, TAG_BYTES);
  }

  /** Whether a text can be an order's id. Others have no key, whatever they hold. */
  static boolean isOne(String text) {
    return SHAPE.matcher(text).matches();
  }

  static Key key(String id) {
    return new Key(partition(id), id);
  }

  /** The partition of a text that begins as an id does: with a tag, or a digit of one. */
  static String partition(String beginning) {
    return "ORDER#" + beginning.charAt(0);
  }
}
