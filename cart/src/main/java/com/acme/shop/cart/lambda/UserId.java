package com.acme.shop.cart.lambda;

/** Ids of carts: any string of 1 to 128 characters. */
final class UserId {

  static final int LONGEST = 128;

  private UserId() {}

  static boolean isOne(String sent) {
    return !sent.isEmpty() && sent.length() <= LONGEST;
  }
}
