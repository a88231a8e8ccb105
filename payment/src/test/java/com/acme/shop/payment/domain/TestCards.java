package com.acme.shop.payment.domain;

/** Card numbers that belong to nobody: the schemes' test numbers, and others made up. */
public final class TestCards {

  public static final String VISA = "4111111111111111";

  private TestCards() {}

  /** A Visa card that is good in November 2026. */
  public static PaymentCard aCard() {
    return numbered(VISA);
  }

  public static PaymentCard numbered(String number) {
    return new PaymentCard("", number, 2030, 12, "123");
  }

  public static PaymentCard typed(String type, String number) {
    return new PaymentCard(type, number, 2030, 12, isAmex(number) ? "1234" : "123");
  }

  public static PaymentCard expiring(int year, int month) {
    return new PaymentCard("Visa", VISA, year, month, "123");
  }

  public static PaymentCard secured(String number, String code) {
    return new PaymentCard("", number, 2030, 12, code);
  }

  /** A number of so many digits that begins with a prefix and has the right check digit. */
  static String number(String prefix, int length) {
    String body = prefix + "0".repeat(length - 1 - prefix.length());
    for (int digit = 0; digit < 10; digit++) {
      if (isRight(body + digit)) {
        return body + digit;
      }
    }
    throw new IllegalStateException("no check digit");
  }

  /** Luhn's formula as ISO/IEC 7812-1 tells it, and not as the rules compute it. */
  private static boolean isRight(String number) {
    int[] doubled = {0, 2, 4, 6, 8, 1, 3, 5, 7, 9};
    int sum = 0;
    boolean isEven = false;
    for (char digit : new StringBuilder(number).reverse().toString().toCharArray()) {
      sum += isEven ? doubled[digit - '0'] : digit - '0';
      isEven = !isEven;
    }
    return sum % 10 == 0;
  }

  private static boolean isAmex(String number) {
    return number.startsWith("34") || number.startsWith("37");
  }
}
