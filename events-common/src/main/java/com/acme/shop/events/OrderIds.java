package com.acme.shop.events;

import com.acme.shop.lambda.runtime.Sha256;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * An order's id is the tag of its owner and a UUID of version 7, so that an order is found by its
 * id alone, the orders of one person stand together, and the newest last. Whoever asks for an order
 * by an event gives it its id: asked for twice, it is one order.
 */
public final class OrderIds {

  private static final int TAG_BYTES = 8;

  private static final Pattern SHAPE =
      Pattern.compile(
          "[0-9a-f]{16}-[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

  private OrderIds() {}

  /**
   * The id of a new order.
   *
   * @param unique a UUID of version 7
   */
  public static String of(String userid, String unique) {
    return tag(userid) + "-" + unique;
  }

  /** What the ids of a user's orders begin with. */
  public static String tag(String userid) {
    return HexFormat.of().formatHex(Sha256.of(userid), 0, TAG_BYTES);
  }

  /** Whether a text can be an order's id. */
  public static boolean isOne(String text) {
    return SHAPE.matcher(text).matches();
  }
}
