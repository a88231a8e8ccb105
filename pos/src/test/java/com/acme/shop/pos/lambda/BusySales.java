package com.acme.shop.pos.lambda;

import com.acme.shop.lambda.runtime.Unavailable;
import com.acme.shop.pos.application.InMemorySales;
import com.acme.shop.pos.application.Sales;
import com.acme.shop.pos.application.StoredSale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A store that is too busy for some sales. */
final class BusySales implements Sales {

  private final Sales sales = new InMemorySales();
  private final Set<String> refused = ConcurrentHashMap.newKeySet();

  /** From now on the store is too busy for this sale. */
  void refuse(String saleId) {
    refused.add(saleId);
  }

  @Override
  public Optional<StoredSale> find(String saleId) {
    if (refused.contains(saleId)) {
      throw new Unavailable(new IllegalStateException("throttled"));
    }
    return sales.find(saleId);
  }

  @Override
  public StoredDay find(DayKey key) {
    return sales.find(key);
  }

  @Override
  public Snapshot find(String saleId, DayKey key) {
    return new Snapshot(find(saleId), find(key));
  }

  @Override
  public boolean save(StoredSale sale, Optional<StoredDay> day) {
    return sales.save(sale, day);
  }
}
