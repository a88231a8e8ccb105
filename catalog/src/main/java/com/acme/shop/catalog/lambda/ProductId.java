package com.acme.shop.catalog.lambda;

import java.util.Optional;
import java.util.regex.Pattern;

/** Product ids as clients send them back. */
final class ProductId {

  /** Wider than the ids that are minted now, and well inside what a key of the table may hold. */
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private ProductId() {}

  /** Empty for what can be no product's id. */
  static Optional<String> read(String sent) {
    return Optional.of(sent).filter(id -> SHAPE.matcher(id).matches());
  }
}
