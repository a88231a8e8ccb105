package com.acme.shop.payment.domain;

import java.util.Optional;

/**
 * The number of a payment card: digits and nothing else. Its text never shows them.
 *
 * @param digits at least one; whether they are a card's is for {@link CardRules} to say
 */
record CardNumber(String digits) {

  private static final int KNOWN_AGAIN_BY = 4;

  /** Reads a number as people write it: with spaces or dashes, or none. */
  static Optional<CardNumber> of(String text) {
    String digits = text.replaceAll("[ \\-]", "");
    // Only ASCII: a digit of another script is no digit to a card network.
    return digits.matches("[0-9]+") ? Optional.of(new CardNumber(digits)) : Optional.empty();
  }

  int length() {
    return digits.length();
  }

  boolean startsWithin(PrefixRange range) {
    int length = range.length();
    return digits.length() >= length
        && range.contains(Integer.parseInt(digits.substring(0, length)));
  }

  /**
   * Whether the last digit is the check digit of the others, by Luhn's formula (ISO/IEC 7812-1,
   * annex B).
   */
  boolean hasCheckDigit() {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? digit : 2 * digit;
      sum += weighted / 10 + weighted % 10;
    }
    return sum % 10 == 0;
  }

  /** What may be kept of the number and shown (PCI DSS 4.0, requirement 3.4.1). */
  String lastFour() {
    return digits.substring(Math.max(0, digits.length() - KNOWN_AGAIN_BY));
  }

  @Override
  public String toString() {
    return "CardNumber[hidden]";
  }
}
