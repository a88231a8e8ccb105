package com.acme.shop.pos.domain;

import com.acme.shop.money.Money;

/** What the customer pays with. */
public sealed interface Tender {

  /**
   * Coins and notes.
   *
   * @param tendered what was handed over, at least the total
   */
  record Cash(Money tendered) implements Tender {}

  /** A card, as much of it as may be kept. */
  record Card(String scheme, String lastFour) implements Tender {}
}
