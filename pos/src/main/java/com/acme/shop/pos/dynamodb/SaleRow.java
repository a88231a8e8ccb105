package com.acme.shop.pos.dynamodb;

import com.acme.shop.pos.application.StoredSale;
import com.acme.shop.table.Change;
import com.acme.shop.table.Row;
import java.util.List;

/** Spells a sale as a row. The length of its history is its version. */
final class SaleRow {

  private SaleRow() {}

  static Row of(StoredSale sale) {
    return Row.builder()
        .said(SaleNames.CORRELATION_ID, sale.correlationId())
        .said(SaleNames.FINGERPRINT, sale.fingerprint())
        .maps(SaleNames.EVENTS, sale.history().stream().map(SaleEvents::row).toList())
        .build();
  }

  /**
   * The sale of a row.
   *
   * @param row with its key
   */
  static StoredSale sale(Row row) {
    String id = SaleKeys.saleId(row.text("PK"));
    return StoredSale.of(
        row.said(SaleNames.CORRELATION_ID),
        row.said(SaleNames.FINGERPRINT),
        row.maps(SaleNames.EVENTS).stream().map(event -> SaleEvents.event(id, event)).toList());
  }

  /** The newest event at the end of a history that is otherwise as it was loaded. */
  static Change append(StoredSale sale) {
    return Change.of(SaleKeys.sale(sale.sale().id()))
        .set("SET %1$s = list_append(%1$s, :event)".formatted(SaleNames.EVENTS))
        .when("size(%s) = :loaded".formatted(SaleNames.EVENTS))
        .value(":event", Row.list(List.of(SaleEvents.row(sale.history().getLast()))))
        .number(":loaded", sale.version() - 1)
        .build();
  }
}
