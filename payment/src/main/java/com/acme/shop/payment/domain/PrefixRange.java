package com.acme.shop.payment.domain;

/**
 * Prefixes of card numbers, all of the same length.
 *
 * @param first the lowest of them
 * @param last the highest of them
 */
record PrefixRange(int first, int last) {

  static PrefixRange of(int only) {
    return new PrefixRange(only, only);
  }

  int length() {
    return Integer.toString(first).length();
  }

  boolean contains(int prefix) {
    return prefix >= first && prefix <= last;
  }
}
