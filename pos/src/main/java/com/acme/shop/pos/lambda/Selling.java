package com.acme.shop.pos.lambda;

import com.acme.shop.lambda.http.HttpRequest;
import com.acme.shop.lambda.http.Problem;
import com.acme.shop.lambda.http.RequestLog;
import com.acme.shop.pos.application.SellSale;

/** Sells for a terminal: what a checkout and each sale of a hand-in have in common. */
record Selling(Rights rights, SellSale sellSale, RequestLog log) {

  static final Problem FOREIGN_TERMINAL = Problem.forbidden("A terminal sells for itself only.");

  Outcome sell(HttpRequest request, SaleForm form) {
    return rights.includes(request, form.terminalId())
        ? Outcome.of(sellSale.sell(form.request(request), log.of(request)))
        : new Outcome.Failed(FOREIGN_TERMINAL);
  }
}
