package com.acme.shop.pos.lambda;

import java.util.regex.Pattern;

/** Terminal ids as clients send them back. */
final class TerminalId {

  static final int LONGEST = 64;

  /** Wider than the ids that are minted now, and well inside what a key of the table may hold. */
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9-]{1,64}");

  private TerminalId() {}

  static boolean matches(String sent) {
    return SHAPE.matcher(sent).matches();
  }
}
