package com.acme.shop.cart;

/** What came of adding to a cart. */
public enum Addition {
  DONE,
  /** The line would hold more than {@link Line#MOST}; nothing was changed. */
  LINE_FULL,
  /** The cart holds {@link Cart#MOST_LINES} lines already; nothing was changed. */
  CART_FULL
}
