package com.acme.shop.order.dynamodb;

/**
 * The attributes of an order's row. Their names are short because every row pays for them: what
 * DynamoDB bills counts names and values alike.
 */
final class Names {

  /** Of the row. */
  static final String CORRELATION_ID = "c";

  static final String EVENTS = "e";
  static final String OPEN_PARTITION = "GSI2PK";
  static final String OPEN_SINCE = "GSI2SK";

  /** Of every event: its kind, when in seconds, why. */
  static final String KIND = "k";

  static final String AT = "t";
  static final String CAUSED_BY = "b";

  /** Of the events that have them. */
  static final String TRANSACTION_ID = "x";

  static final String AMOUNT = "m";
  static final String MESSAGE = "s";
  static final String REASON = "r";
  static final String TRACKING_NUMBER = "n";

  /** Of a purchase, which stands in the first event. */
  static final String USERID = "u";

  static final String FIRSTNAME = "f";
  static final String LASTNAME = "l";
  static final String EMAIL = "@";
  static final String DESTINATION = "a";
  static final String DELIVERY = "d";
  static final String SCHEME = "cs";
  static final String LAST_FOUR = "c4";
  static final String LINES = "i";

  static final String DISCOUNT = "o";
  static final String SALE_ID = "ts";
  static final String TERMINAL_ID = "tt";
  static final String TENDER = "tp";

  /** Of a destination. */
  static final String STREET = "s";

  static final String CITY = "c";
  static final String ZIP = "z";
  static final String STATE = "r";
  static final String COUNTRY = "l";

  /** Of a line. */
  static final String ID = "i";

  static final String DESCRIPTION = "d";
  static final String QUANTITY = "q";
  static final String PRICE = "p";

  private Names() {}
}
