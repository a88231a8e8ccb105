package com.acme.shop.order.domain;

/**
 * Where something was sold over the counter.
 *
 * @param saleId of the one sale that the order is of
 */
public record Till(String saleId, String terminalId, Tender tender) {

  /** What was paid with. */
  public enum Tender {
    /** It is in the drawer: nobody is asked for it, and nobody gives it back but the till. */
    CASH,
    /** Payment charges it, and gives it back. */
    CARD
  }

  boolean isCash() {
    return tender == Tender.CASH;
  }
}
