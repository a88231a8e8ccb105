package com.acme.shop.prices;

import com.acme.shop.table.Key;
import com.acme.shop.table.Row;
import com.acme.shop.table.ShopTable;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The copy of the catalog's offers in the shop's table, one row a product. */
public final class OfferTable implements Offers {

  private static final String PREFIX = "PRICE#";

  private final ShopTable table;

  public OfferTable(ShopTable table) {
    this.table = table;
  }

  @Override
  public Map<String, Offer> find(Set<String> ids) {
    return table.getAllNow(ids.stream().map(OfferTable::key).toList()).entrySet().stream()
        .collect(
            Collectors.toMap(
                row -> row.getKey().pk().substring(PREFIX.length()), row -> offer(row.getValue())));
  }

  @Override
  public void put(String id, Offer offer) {
    table.put(
        key(id),
        Row.builder()
            .text("name", offer.name())
            .money("price", offer.price())
            .text("shortDescription", offer.shortDescription())
            .build());
  }

  @Override
  public void remove(String id) {
    table.remove(key(id));
  }

  private static Offer offer(Row row) {
    return new Offer(row.text("name"), row.money("price"), row.text("shortDescription"));
  }

  private static Key key(String id) {
    return new Key(PREFIX + id, "PRICE");
  }
}
