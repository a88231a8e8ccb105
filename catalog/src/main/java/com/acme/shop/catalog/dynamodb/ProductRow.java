package com.acme.shop.catalog.dynamodb;

import com.acme.shop.catalog.Product;
import com.acme.shop.catalog.ProductDraft;
import com.acme.shop.table.Row;

/** Spells a product as a row, and a row as a product. */
final class ProductRow {

  private ProductRow() {}

  static Row of(Product product) {
    ProductDraft draft = product.draft();
    return Row.builder()
        .text("id", product.id())
        .text("name", draft.name())
        .text("shortDescription", draft.shortDescription())
        .text("description", draft.description())
        .texts("imageUrls", draft.imageUrls())
        .money("price", draft.price())
        .texts("tags", draft.tags())
        .build();
  }

  static Product product(Row row) {
    return new Product(
        row.text("id"),
        new ProductDraft(
            row.text("name"),
            row.text("shortDescription"),
            row.text("description"),
            row.texts("imageUrls"),
            row.money("price"),
            row.texts("tags")));
  }
}
