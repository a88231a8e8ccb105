package com.acme.shop.order.dynamodb;

import com.acme.shop.order.domain.Till;
import com.acme.shop.order.domain.Till.Tender;
import com.acme.shop.table.Row;
import java.util.Optional;

/** Spells the till of a purchase as attributes; one of no till has none of them. */
final class TillNames {

  private static final String CASH = "cash";
  private static final String CARD = "card";

  private TillNames() {}

  static void write(Row.Builder row, Till till) {
    row.text(Names.SALE_ID, till.saleId())
        .text(Names.TERMINAL_ID, till.terminalId())
        .text(Names.TENDER, spelling(till.tender()));
  }

  static Optional<Till> read(Row row) {
    return row.optionalText(Names.SALE_ID)
        .map(sale -> new Till(sale, row.text(Names.TERMINAL_ID), tender(row.text(Names.TENDER))));
  }

  private static String spelling(Tender tender) {
    return switch (tender) {
      case CASH -> CASH;
      case CARD -> CARD;
    };
  }

  private static Tender tender(String spelling) {
    return switch (spelling) {
      case CASH -> Tender.CASH;
      case CARD -> Tender.CARD;
      default -> throw new IllegalStateException("an unknown tender");
    };
  }
}
