package com.acme.shop.catalog;

class InMemoryProductsTest extends ProductsContract {

  @Override
  protected Products products() {
    return new InMemoryProducts();
  }
}
