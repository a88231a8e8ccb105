package com.acme.shop.lambda.json;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as clients in the field send it: {@code 4}, {@code "4"}, {@code "1,402.50"}, {@code
 * "\"62.5\""}.
 */
final class LenientNumber {

  private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,18})?");
  private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d{1,18})?");

  private LenientNumber() {}

  /** Empty for anything that is no number, or one with more digits than money or counts need. */
  static Optional<BigDecimal> of(@Nullable Object sent) {
    return switch (sent) {
      case BigDecimal number when isShort(number) -> Optional.of(number);
      case String text -> ofText(text.replace("\"", "").strip());
      case null, default -> Optional.empty();
    };
  }

  private static Optional<BigDecimal> ofText(String text) {
    if (PLAIN.matcher(text).matches()) {
      return Optional.of(new BigDecimal(text));
    }
    return GROUPED.matcher(text).matches()
        ? Optional.of(new BigDecimal(text.replace(",", "")))
        : Optional.empty();
  }

  /** {@code 1e999999999} is a short text and a number that fills the memory once written out. */
  private static boolean isShort(BigDecimal number) {
    return number.precision() <= 36 && Math.abs((long) number.scale()) <= 18;
  }
}
