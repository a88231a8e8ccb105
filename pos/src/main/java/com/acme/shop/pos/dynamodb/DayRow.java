package com.acme.shop.pos.dynamodb;

import com.acme.shop.money.Money;
import com.acme.shop.pos.application.Sales.DayKey;
import com.acme.shop.pos.application.Sales.StoredDay;
import com.acme.shop.pos.domain.DayTotals;
import com.acme.shop.pos.domain.DayTotals.ByTender;
import com.acme.shop.pos.domain.DayTotals.Sum;
import com.acme.shop.table.Change;
import com.acme.shop.table.Key;
import com.acme.shop.table.Row;
import com.acme.shop.table.Write;
import java.time.Instant;
import java.util.Optional;

/** Spells a day's totals as a row. Amounts of both signs are cents. */
final class DayRow {

  private static final String VERSION = "version";
  private static final String DISCOUNTS = "discounts";
  private static final String OVER_CATALOG = "overCatalog";
  private static final String FIRST = "firstSaleAt";
  private static final String LAST = "lastSaleAt";

  private DayRow() {}

  /** The day in place of the one that it was before its newest posting. */
  static Write write(StoredDay day) {
    Key key = SaleKeys.day(day.key());
    return day.version() == 1
        ? new Write.Add(key, of(day))
        : new Write.Exchange(key, of(day), unchanged(key, day.version() - 1));
  }

  private static Change unchanged(Key key, long version) {
    return Change.of(key)
        .when("#version = :version")
        .name("#version", VERSION)
        .number(":version", version)
        .build();
  }

  private static Row of(StoredDay day) {
    DayTotals totals = day.totals();
    var row = Row.builder().number(VERSION, day.version()).money(DISCOUNTS, totals.discounts());
    tender(row, "cash", totals.cash());
    tender(row, "card", totals.card());
    row.number(OVER_CATALOG, totals.overCatalog());
    totals.first().ifPresent(at -> row.time(FIRST, at));
    totals.last().ifPresent(at -> row.time(LAST, at));
    return row.build();
  }

  private static void tender(Row.Builder row, String name, ByTender totals) {
    sum(row, name + "Sold", totals.sold());
    sum(row, name + "Voided", totals.voided());
    sum(row, name + "Refunded", totals.refunded());
  }

  private static void sum(Row.Builder row, String name, Sum sum) {
    row.number(name + "Count", sum.count()).money(name, sum.amount());
  }

  static StoredDay day(DayKey key, Row row) {
    var totals =
        new DayTotals(
            tender(row, "cash"),
            tender(row, "card"),
            row.money(DISCOUNTS),
            row.number(OVER_CATALOG),
            time(row, FIRST),
            time(row, LAST));
    return new StoredDay(key, row.number(VERSION), totals);
  }

  private static ByTender tender(Row row, String name) {
    return new ByTender(
        sum(row, name + "Sold"), sum(row, name + "Voided"), sum(row, name + "Refunded"));
  }

  private static Sum sum(Row row, String name) {
    Money amount = row.money(name);
    return new Sum(Math.toIntExact(row.number(name + "Count")), amount);
  }

  private static Optional<Instant> time(Row row, String name) {
    return row.has(name) ? Optional.of(row.time(name)) : Optional.empty();
  }
}
