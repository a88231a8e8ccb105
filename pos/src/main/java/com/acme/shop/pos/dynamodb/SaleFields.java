package com.acme.shop.pos.dynamodb;

import com.acme.shop.money.Money;
import com.acme.shop.pos.domain.Sale;
import com.acme.shop.pos.domain.SaleLine;
import com.acme.shop.pos.domain.Tender;
import com.acme.shop.table.Row;
import java.time.LocalDate;
import java.util.Optional;

/** Spells what was sold as attributes. */
final class SaleFields {

  private SaleFields() {}

  static Row.Builder write(Row.Builder row, Sale sale) {
    row.text(SaleNames.ORDER_ID, sale.orderId())
        .text(SaleNames.TERMINAL, sale.terminalId())
        .said(SaleNames.CUSTOMER, sale.customer().orElse(""))
        .maps(SaleNames.LINES, sale.lines().stream().map(SaleFields::line).toList())
        .time(SaleNames.SOLD_AT, sale.soldAt())
        .text(SaleNames.DAY, sale.day().toString());
    if (!sale.discount().equals(Money.ZERO)) {
      row.money(SaleNames.DISCOUNT, sale.discount());
    }
    if (sale.offline()) {
      row.number(SaleNames.OFFLINE, 1).number(SaleNames.OVER_CATALOG, sale.overCatalog());
    }
    return tender(row, sale.tender());
  }

  private static Row line(SaleLine line) {
    return Row.builder()
        .text(SaleNames.PRODUCT, line.id())
        .said(SaleNames.NAME, line.name())
        .number(SaleNames.QUANTITY, line.quantity())
        .money(SaleNames.PRICE, line.price())
        .build();
  }

  private static Row.Builder tender(Row.Builder row, Tender tender) {
    return switch (tender) {
      case Tender.Cash(Money tendered) -> row.money(SaleNames.TENDERED, tendered);
      case Tender.Card(String scheme, String lastFour) ->
          row.said(SaleNames.SCHEME, scheme).said(SaleNames.LAST_FOUR, lastFour);
    };
  }

  static Sale read(String id, Row row) {
    return new Sale(
        id,
        row.text(SaleNames.ORDER_ID),
        row.text(SaleNames.TERMINAL),
        row.optionalText(SaleNames.CUSTOMER),
        row.maps(SaleNames.LINES).stream().map(SaleFields::lineOf).toList(),
        row.has(SaleNames.DISCOUNT) ? row.money(SaleNames.DISCOUNT) : Money.ZERO,
        tenderOf(row),
        row.time(SaleNames.SOLD_AT),
        LocalDate.parse(row.text(SaleNames.DAY)),
        row.has(SaleNames.OFFLINE),
        row.has(SaleNames.OVER_CATALOG) ? row.number(SaleNames.OVER_CATALOG) : 0);
  }

  private static SaleLine lineOf(Row line) {
    return new SaleLine(
        line.text(SaleNames.PRODUCT),
        line.said(SaleNames.NAME),
        Math.toIntExact(line.number(SaleNames.QUANTITY)),
        line.money(SaleNames.PRICE));
  }

  private static Tender tenderOf(Row row) {
    return Optional.of(row)
        .filter(r -> r.has(SaleNames.TENDERED))
        .<Tender>map(r -> new Tender.Cash(r.money(SaleNames.TENDERED)))
        .orElseGet(
            () -> new Tender.Card(row.said(SaleNames.SCHEME), row.said(SaleNames.LAST_FOUR)));
  }
}
