package com.acme.shop.events;

/** What is kept of a card's number. */
public final class LastFour {

  private static final int DIGITS = 4;
  private static final String HIDDEN = "************";

  private LastFour() {}

  /** The last four digits of a number that may have spaces and dashes. */
  public static String of(String number) {
    String digits = number.replaceAll("\\D", "");
    return digits.substring(Math.max(0, digits.length() - DIGITS));
  }

  /** How clients see a number of which these digits are kept. */
  public static String masked(String lastFour) {
    return HIDDEN + lastFour;
  }
}
