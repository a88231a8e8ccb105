package com.acme.shop.pos.application;

/** What is kept of a card's number. */
final class LastFour {

  private static final int DIGITS = 4;

  private LastFour() {}

  static String of(String number) {
    String digits = number.replaceAll("\\D", "");
    return digits.substring(Math.max(0, digits.length() - DIGITS));
  }
}
