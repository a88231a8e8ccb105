package com.acme.shop.pos.application;

import com.acme.shop.lambda.log.Log;

/** Sells: prices the basket, stores the sale with the day's totals, asks for a card's payment. */
public interface SellSale {

  /**
   * Sells once for each sale id.
   *
   * @throws RuntimeException when the store or the queue failed. The sale may be stored: the same
   *     request asks for its payment again.
   */
  SaleResult sell(SaleRequest request, Log log);
}
