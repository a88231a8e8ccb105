package com.acme.shop.pos.dynamodb;

import com.acme.shop.pos.application.Sales.DayKey;
import com.acme.shop.table.Key;

/** Where sales and days are. */
final class SaleKeys {

  private static final String SALE = "SALE#";

  private SaleKeys() {}

  static Key sale(String saleId) {
    return new Key(SALE + saleId, "SALE");
  }

  /**
   * Whose row it is.
   *
   * @throws IllegalStateException for a row of something else
   */
  static String saleId(String pk) {
    if (!pk.startsWith(SALE)) {
      throw new IllegalStateException("a row of something that is no sale");
    }
    return pk.substring(SALE.length());
  }

  static Key day(DayKey day) {
    return new Key("POS_DAY#" + day.terminalId(), day.day().toString());
  }
}
