package com.acme.shop.cart;

class InMemoryCartsTest extends CartsContract {

  private final Carts carts = new InMemoryCarts(clock);

  @Override
  protected Carts carts() {
    return carts;
  }
}
