package com.acme.shop.pos.dynamodb;

import com.acme.shop.pos.domain.SaleEvent;
import com.acme.shop.pos.domain.SaleEvent.Occasion;
import com.acme.shop.table.Row;
import java.time.LocalDate;

/** Spells an event of a sale as attributes. Attributes that it does not know are passed over. */
final class SaleEvents {

  private SaleEvents() {}

  static Row row(SaleEvent event) {
    var row =
        Row.builder()
            .text(SaleNames.KIND, SaleEventName.of(event).spelling())
            .time(SaleNames.AT, event.occasion().at())
            .said(SaleNames.CAUSED_BY, event.occasion().causedBy());
    return details(row, event).build();
  }

  private static Row.Builder details(Row.Builder row, SaleEvent event) {
    return switch (event) {
      case SaleEvent.Sold(_, var sale) -> SaleFields.write(row, sale);
      case SaleEvent.CardCharged(_, var transactionId) ->
          row.said(SaleNames.TRANSACTION_ID, transactionId);
      case SaleEvent.CardRefused(_, var reason) -> row.said(SaleNames.REASON, reason);
      case SaleEvent.Voided(_, var by, var reason) ->
          row.said(SaleNames.BY, by).said(SaleNames.REASON, reason);
      case SaleEvent.Refunded(_, var by, var reason, var day) ->
          row.said(SaleNames.BY, by)
              .said(SaleNames.REASON, reason)
              .text(SaleNames.DAY, day.toString());
      case SaleEvent.MoneyReturned(_, var transactionId) ->
          row.said(SaleNames.TRANSACTION_ID, transactionId);
    };
  }

  /**
   * The event of a row.
   *
   * @param saleId of the sale, which stands but once in the row
   */
  static SaleEvent event(String saleId, Row row) {
    var at = row.time(SaleNames.AT);
    var occasion = new Occasion(at, row.said(SaleNames.CAUSED_BY));
    return switch (SaleEventName.of(row.text(SaleNames.KIND))) {
      case SOLD -> new SaleEvent.Sold(occasion, SaleFields.read(saleId, row));
      case CARD_CHARGED -> new SaleEvent.CardCharged(occasion, row.said(SaleNames.TRANSACTION_ID));
      case CARD_REFUSED -> new SaleEvent.CardRefused(occasion, row.said(SaleNames.REASON));
      case VOIDED ->
          new SaleEvent.Voided(occasion, row.said(SaleNames.BY), row.said(SaleNames.REASON));
      case REFUNDED ->
          new SaleEvent.Refunded(
              occasion,
              row.said(SaleNames.BY),
              row.said(SaleNames.REASON),
              LocalDate.parse(row.text(SaleNames.DAY)));
      case MONEY_RETURNED ->
          new SaleEvent.MoneyReturned(occasion, row.said(SaleNames.TRANSACTION_ID));
    };
  }
}
