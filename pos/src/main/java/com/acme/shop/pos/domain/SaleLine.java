package com.acme.shop.pos.domain;

import com.acme.shop.money.Money;

/**
 * One product of a sale.
 *
 * @param price of one, as it was charged
 */
public record SaleLine(String id, String name, int quantity, Money price) {

  /** What the line costs. */
  public Money amount() {
    return price.times(quantity);
  }
}
