package com.acme.shop.pos.dynamodb;

/** The attributes of a sale's row. Their names are short because every row pays for them. */
final class SaleNames {

  /** Of the row. */
  static final String CORRELATION_ID = "c";

  static final String FINGERPRINT = "f";
  static final String EVENTS = "e";

  /** Of every event: its kind, when in seconds, why. */
  static final String KIND = "k";

  static final String AT = "t";
  static final String CAUSED_BY = "b";

  /** Of the events that have them. */
  static final String TRANSACTION_ID = "x";

  static final String REASON = "r";
  static final String BY = "u";
  static final String DAY = "y";

  /** Of a sale, which stands in the first event; its day as of a refund. */
  static final String ORDER_ID = "o";

  static final String TERMINAL = "w";
  static final String CUSTOMER = "u";
  static final String LINES = "i";
  static final String DISCOUNT = "d";
  static final String SOLD_AT = "s";
  static final String OFFLINE = "off";
  static final String OVER_CATALOG = "v";
  static final String TENDERED = "ct";
  static final String SCHEME = "cs";
  static final String LAST_FOUR = "c4";

  /** Of a line. */
  static final String PRODUCT = "i";

  static final String NAME = "d";
  static final String QUANTITY = "q";
  static final String PRICE = "p";

  private SaleNames() {}
}
