package com.acme.shop.catalog.dynamodb;

import com.acme.shop.catalog.Product;
import com.acme.shop.catalog.ProductPage;
import com.acme.shop.catalog.Products;
import com.acme.shop.table.Key;
import com.acme.shop.table.Page;
import com.acme.shop.table.Row;
import com.acme.shop.table.ShopTable;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * Products in the shop's table. A product is written once for itself, once for each replica of the
 * list and once for each of its tags, in one transaction; every read is then one call to one
 * partition. docs/adr/0003 says why the list is replicated and not sharded.
 */
public final class ProductTable implements Products {

  /** Partitions that hold the whole list; a reader picks any, so that none of them runs hot. */
  static final int LIST_REPLICAS = 4;

  private final ShopTable table;
  private final IntUnaryOperator pick;

  /**
   * @param pick chooses a replica: a number from 0 to below its argument
   */
  public ProductTable(ShopTable table, IntUnaryOperator pick) {
    this.table = table;
    this.pick = pick;
  }

  @Override
  public Optional<Product> find(String id) {
    return table.get(productKey(id)).map(ProductRow::product);
  }

  @Override
  public ProductPage list(Optional<String> tag, Optional<String> after, int limit) {
    String partition =
        tag.map(ProductTable::tagPartition)
            .orElseGet(() -> listPartition(pick.applyAsInt(LIST_REPLICAS)));
    Page page = table.query(partition, after, limit);
    return new ProductPage(page.rows().stream().map(ProductRow::product).toList(), page.next());
  }

  @Override
  public void add(Product product) {
    if (!table.addAll(rows(product))) {
      throw new IllegalStateException("there is a product %s already".formatted(product.id()));
    }
  }

  private static Map<Key, Row> rows(Product product) {
    Row row = ProductRow.of(product);
    Map<Key, Row> rows = new HashMap<>();
    rows.put(productKey(product.id()), row);
    for (int replica = 0; replica < LIST_REPLICAS; replica++) {
      rows.put(new Key(listPartition(replica), product.id()), row);
    }
    for (String tag : product.draft().tags()) {
      rows.put(new Key(tagPartition(tag), product.id()), row);
    }
    return rows;
  }

  private static Key productKey(String id) {
    return new Key("PRODUCT#" + id, "PRODUCT");
  }

  private static String listPartition(int replica) {
    return "PRODUCT_LIST#" + replica;
  }

  private static String tagPartition(String tag) {
    return "PRODUCT_TAG#" + tag.toLowerCase(Locale.ROOT);
  }
}
