package com.acme.shop.local.deadletters;

/**
 * Hides what may be a card's number in any text: 13 to 19 digits that pass the Luhn check (ISO/IEC
 * 7812-1), also with spaces or dashes between, or with other digits around them.
 */
final class CardNumbers {

  private static final int SHORTEST = 13;
  private static final int LONGEST = 19;
  private static final int SHOWN = 4;

  /** How many spaces or dashes may stand between two digits of one number. */
  private static final int WIDEST_GAP = 2;

  private CardNumbers() {}

  /**
   * The text with asterisks; a number that stands alone and unbroken keeps its last four digits.
   */
  static String hide(String text) {
    var shown = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int end = isDigit(text, at) ? endOfRun(text, at) : at + 1;
      shown.append(hideRun(text.substring(at, end)));
      at = end;
    }
    return shown.toString();
  }

  /** Asterisks for every character but the last four digits of a whole number. */
  static String lastFour(String number) {
    String digits = digits(number);
    return digits.length() < SHORTEST ? "****" : stars(digits);
  }

  private static int endOfRun(String text, int start) {
    int end = start + 1;
    for (int i = end; i < text.length() && i - end <= WIDEST_GAP; i++) {
      if (isDigit(text, i)) {
        end = i + 1;
      } else if (!isGap(text.charAt(i))) {
        break;
      }
    }
    return end;
  }

  private static String hideRun(String run) {
    String digits = digits(run);
    if (!holdsNumber(digits)) {
      return run;
    }
    boolean alone = digits.length() == run.length() && digits.length() <= LONGEST && luhn(digits);
    return alone ? stars(digits) : "*".repeat(run.length());
  }

  private static String stars(String digits) {
    int hidden = digits.length() - SHOWN;
    return "*".repeat(hidden) + digits.substring(hidden);
  }

  private static boolean holdsNumber(String digits) {
    for (int start = 0; start + SHORTEST <= digits.length(); start++) {
      int last = Math.min(start + LONGEST, digits.length());
      for (int end = start + SHORTEST; end <= last; end++) {
        if (luhn(digits.substring(start, end))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighed = i % 2 == 0 ? digit : digit * 2;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
  }

  /** In ASCII, whatever script they are written in. */
  private static String digits(String text) {
    var digits = new StringBuilder();
    text.chars()
        .map(c -> Character.digit((char) c, 10))
        .filter(d -> d >= 0)
        .forEach(digits::append);
    return digits.toString();
  }

  private static boolean isDigit(String text, int at) {
    return Character.isDigit(text.charAt(at));
  }

  private static boolean isGap(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.DASH_PUNCTUATION;
  }
}
