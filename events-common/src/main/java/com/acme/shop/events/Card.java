package com.acme.shop.events;

/**
 * A payment card as it travels to payment, and nowhere else. Its text never shows the number or the
 * security code, so that no log, exception or debugger's line does.
 *
 * @param type as the customer named the scheme; empty when he did not
 * @param number digits; perhaps with spaces or dashes
 * @param cvv the security code
 */
public record Card(String type, String number, int expiryYear, int expiryMonth, String cvv) {

  @Override
  public String toString() {
    return "Card[hidden]";
  }
}
