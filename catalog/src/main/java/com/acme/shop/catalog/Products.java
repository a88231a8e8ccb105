package com.acme.shop.catalog;

import java.util.Optional;

/** The shop's products, as they are kept. */
public interface Products {

  Optional<Product> find(String id);

  /**
   * A page of all products, or of those with a tag.
   *
   * @param tag compared without regard to case
   * @param after the id to start behind
   */
  ProductPage list(Optional<String> tag, Optional<String> after, int limit);

  /**
   * Adds a product: afterwards it is found, listed and searchable, or none of it.
   *
   * @throws IllegalStateException when the id is taken
   */
  void add(Product product);
}
