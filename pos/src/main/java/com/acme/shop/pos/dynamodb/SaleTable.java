package com.acme.shop.pos.dynamodb;

import com.acme.shop.pos.application.Sales;
import com.acme.shop.pos.application.StoredSale;
import com.acme.shop.table.Attempt;
import com.acme.shop.table.Key;
import com.acme.shop.table.Row;
import com.acme.shop.table.ShopTable;
import com.acme.shop.table.Write;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sales in the shop's table, one row each with its whole history, and one row a terminal's day.
 * Every method is one call.
 */
public final class SaleTable implements Sales {

  private final ShopTable table;

  public SaleTable(ShopTable table) {
    this.table = table;
  }

  @Override
  public Optional<StoredSale> find(String saleId) {
    return table.getNow(SaleKeys.sale(saleId)).map(SaleRow::sale);
  }

  @Override
  public StoredDay find(DayKey key) {
    return day(key, table.getNow(SaleKeys.day(key)));
  }

  @Override
  public Snapshot find(String saleId, DayKey day) {
    Key saleKey = SaleKeys.sale(saleId);
    Key dayKey = SaleKeys.day(day);
    Map<Key, Row> rows = table.getAllNow(List.of(saleKey, dayKey));
    return new Snapshot(
        Optional.ofNullable(rows.get(saleKey)).map(SaleRow::sale),
        day(day, Optional.ofNullable(rows.get(dayKey))));
  }

  private static StoredDay day(DayKey key, Optional<Row> row) {
    return row.map(there -> DayRow.day(key, there)).orElseGet(() -> StoredDay.empty(key));
  }

  @Override
  public boolean save(StoredSale sale, Optional<StoredDay> day) {
    return day.map(counted -> table.writeAll(List.of(write(sale), DayRow.write(counted))))
        .orElseGet(() -> save(sale));
  }

  private static Write write(StoredSale sale) {
    return isNew(sale)
        ? new Write.Add(SaleKeys.sale(sale.sale().id()), SaleRow.of(sale))
        : new Write.Apply(SaleRow.append(sale));
  }

  private boolean save(StoredSale sale) {
    var attempt =
        isNew(sale)
            ? table.add(SaleKeys.sale(sale.sale().id()), SaleRow.of(sale))
            : table.attempt(SaleRow.append(sale));
    return attempt instanceof Attempt.Made;
  }

  private static boolean isNew(StoredSale sale) {
    return sale.version() == 1;
  }
}
