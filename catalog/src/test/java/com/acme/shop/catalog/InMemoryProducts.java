package com.acme.shop.catalog;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Products as a map: the store of the catalog's unit tests. */
public final class InMemoryProducts implements Products {

  private final ConcurrentSkipListMap<String, Product> products = new ConcurrentSkipListMap<>();

  @Override
  public Optional<Product> find(String id) {
    return Optional.ofNullable(products.get(id));
  }

  @Override
  public ProductPage list(Optional<String> tag, Optional<String> after, int limit) {
    List<Product> behind =
        products.tailMap(after.orElse(""), false).values().stream()
            .filter(product -> tag.isEmpty() || hasTag(product, tag.get()))
            .toList();
    List<Product> page = behind.stream().limit(limit).toList();
    return new ProductPage(
        page, behind.size() > limit ? Optional.of(page.getLast().id()) : Optional.empty());
  }

  @Override
  public void add(Product product) {
    if (products.putIfAbsent(product.id(), product) != null) {
      throw new IllegalStateException("taken: " + product.id());
    }
  }

  private static boolean hasTag(Product product, String tag) {
    return product.draft().tags().stream().anyMatch(tag::equalsIgnoreCase);
  }
}
