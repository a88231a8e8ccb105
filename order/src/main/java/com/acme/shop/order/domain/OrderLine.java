package com.acme.shop.order.domain;

import com.acme.shop.money.Money;

/**
 * One product of an order.
 *
 * @param price of one
 */
public record OrderLine(String id, String description, int quantity, Money price) {

  Money total() {
    return price.times(quantity);
  }
}
