package com.acme.shop.pos.application;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Sales and days in maps. */
public final class InMemorySales implements Sales {

  private final Map<String, StoredSale> sales = new HashMap<>();
  private final Map<DayKey, StoredDay> days = new HashMap<>();

  @Override
  public synchronized Optional<StoredSale> find(String saleId) {
    return Optional.ofNullable(sales.get(saleId));
  }

  @Override
  public synchronized StoredDay find(DayKey key) {
    return days.getOrDefault(key, StoredDay.empty(key));
  }

  @Override
  public synchronized Snapshot find(String saleId, DayKey key) {
    return new Snapshot(find(saleId), find(key));
  }

  @Override
  public synchronized boolean save(StoredSale sale, Optional<StoredDay> day) {
    boolean isNext =
        find(sale.sale().id()).map(StoredSale::version).orElse(0) == sale.version() - 1
            && day.stream().allMatch(d -> find(d.key()).version() == d.version() - 1);
    if (isNext) {
      sales.put(sale.sale().id(), sale);
      day.ifPresent(counted -> days.put(counted.key(), counted));
    }
    return isNext;
  }
}
