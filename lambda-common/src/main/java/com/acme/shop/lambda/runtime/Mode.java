package com.acme.shop.lambda.runtime;

/** The two ways to run the shop: see "strict and legacy" of the HTTP contract. */
public enum Mode {
  STRICT,
  LEGACY;

  /**
   * Reads a mode as the template spells it.
   *
   * @throws IllegalStateException for anything else: a misspelt mode must not open a route
   */
  static Mode of(String name) {
    return switch (name) {
      case "strict" -> STRICT;
      case "legacy" -> LEGACY;
      default -> throw new IllegalStateException("SHOP_MODE is neither strict nor legacy: " + name);
    };
  }
}
