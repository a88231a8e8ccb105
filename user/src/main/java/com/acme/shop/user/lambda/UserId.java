package com.acme.shop.user.lambda;

import java.util.regex.Pattern;

/** User ids as clients send them back. */
final class UserId {

  /** Wider than the ids that are minted now, and well inside what a key of the table may hold. */
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private UserId() {}

  static boolean matches(String sent) {
    return SHAPE.matcher(sent).matches();
  }
}
