package com.acme.shop.order.lambda;

/** Ids of buyers: any string of 1 to 128 characters. */
final class UserId {

  static final int LONGEST = 128;

  private UserId() {}

  static boolean isOne(String sent) {
    return !sent.isEmpty() && sent.length() <= LONGEST;
  }
}
