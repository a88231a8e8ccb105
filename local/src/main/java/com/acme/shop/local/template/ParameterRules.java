package com.acme.shop.local.template;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What a parameter's declaration demands of its value, element by element for a list.
 *
 * @param numeric whether the type is made of numbers
 */
record ParameterRules(Section declared, boolean numeric) {

  void check(String value) {
    if (numeric) {
      checkRange(value, number(value));
    }
    checkLength(value);
    checkAllowed(value);
    checkPattern(value);
  }

  private void checkRange(String value, BigDecimal number) {
    bound("MinValue")
        .filter(min -> number.compareTo(min) < 0)
        .ifPresent(min -> fail(value, "is less than " + min));
    bound("MaxValue")
        .filter(max -> number.compareTo(max) > 0)
        .ifPresent(max -> fail(value, "is more than " + max));
  }

  private void checkLength(String value) {
    BigDecimal length = BigDecimal.valueOf(value.length());
    bound("MinLength")
        .filter(min -> length.compareTo(min) < 0)
        .ifPresent(min -> fail(value, "is shorter than " + min));
    bound("MaxLength")
        .filter(max -> length.compareTo(max) > 0)
        .ifPresent(max -> fail(value, "is longer than " + max));
  }

  private void checkAllowed(String value) {
    List<String> allowed = declared.texts("AllowedValues");
    if (declared.has("AllowedValues") && !allowed.contains(value)) {
      fail(value, "is not one of " + String.join(", ", allowed));
    }
  }

  private void checkPattern(String value) {
    Optional<String> pattern = declared.optionalText("AllowedPattern");
    if (pattern.isPresent() && !compile(pattern.get()).matcher(value).matches()) {
      fail(value, "does not match " + pattern.get());
    }
  }

  private Pattern compile(String pattern) {
    try {
      return Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      throw declared.place().in("AllowedPattern").broken("not a regular expression: " + pattern);
    }
  }

  private Optional<BigDecimal> bound(String name) {
    return declared.optionalText(name).map(this::number);
  }

  private BigDecimal number(String text) {
    try {
      return new BigDecimal(text.strip());
    } catch (NumberFormatException e) {
      throw failure(text, "is not a number");
    }
  }

  private void fail(String value, String how) {
    throw failure(value, how);
  }

  /** A secret ({@code NoEcho}) must not reach a terminal's scroll-back by its own error. */
  private BrokenTemplate failure(String value, String how) {
    String shown = declared.flag("NoEcho", false) ? "its value" : "'" + value + "'";
    String hint =
        declared.optionalText("ConstraintDescription").map(d -> " (" + d + ")").orElse("");
    return declared.place().broken(shown + " " + how + hint);
  }
}
