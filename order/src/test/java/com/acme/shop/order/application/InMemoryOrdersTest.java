package com.acme.shop.order.application;

class InMemoryOrdersTest extends OrdersContract {

  private final InMemoryOrders orders = new InMemoryOrders(clock);

  @Override
  protected Orders orders() {
    return orders;
  }

  @Override
  protected int strays(String orderId) {
    return orders.strays(orderId).size();
  }
}
