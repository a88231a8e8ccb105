package com.acme.shop.payment.domain;

/**
 * What is kept of a card.
 *
 * @param scheme empty where it is not known
 * @param lastFour digits; empty where the number has not the length of a card's
 */
public record CardHint(String scheme, String lastFour) {

  static final CardHint NONE = new CardHint("", "");
}
