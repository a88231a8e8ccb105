package com.acme.shop.payment.domain;

/**
 * A card as its owner typed it. Its text shows nothing of it.
 *
 * @param type as the owner names its scheme; empty when he does not
 * @param expiryYear of four digits, or the last two of them
 */
public record PaymentCard(
    String type, String number, int expiryYear, int expiryMonth, String securityCode) {

  @Override
  public String toString() {
    return "PaymentCard[hidden]";
  }
}
