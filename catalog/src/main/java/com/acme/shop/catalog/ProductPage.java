package com.acme.shop.catalog;

import java.util.List;
import java.util.Optional;

/**
 * Some of the products, in the order in which they were added.
 *
 * @param next the id after which the next page starts; empty on the last page
 */
public record ProductPage(List<Product> products, Optional<String> next) {

  public ProductPage {
    products = List.copyOf(products);
  }
}
