package com.acme.shop.pos.dynamodb;

import com.acme.shop.pos.application.Sales.DayKey;
import com.acme.shop.table.Key;

/** Where sales and days are. */
final class SaleKeys {

  private SaleKeys() {}

  static Key sale(String saleId) {
    return new Key("SALE#" + saleId, "SALE");
  }

  static Key day(DayKey day) {
    return new Key("POS_DAY#" + day.terminalId(), day.day().toString());
  }
}
