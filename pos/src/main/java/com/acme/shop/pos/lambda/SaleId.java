package com.acme.shop.pos.lambda;

import java.util.regex.Pattern;

/** Ids of sales, which terminals make. */
final class SaleId {

  static final String RULE = "must have 8 to 64 letters, digits or dashes";

  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9-]{8,64}");

  private SaleId() {}

  static boolean isOne(String text) {
    return SHAPE.matcher(text).matches();
  }
}
