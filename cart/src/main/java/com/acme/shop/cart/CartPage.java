package com.acme.shop.cart;

import java.util.List;
import java.util.Optional;

/**
 * Some of all carts, in an order that does not change.
 *
 * @param next the user id after which the next page starts; empty on the last page
 */
public record CartPage(List<UserCart> carts, Optional<String> next) {

  public CartPage {
    carts = List.copyOf(carts);
  }
}
