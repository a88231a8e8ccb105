package com.acme.shop.pos.lambda;

import com.acme.shop.lambda.http.HttpAnswer;
import com.acme.shop.lambda.http.HttpRequest;
import com.acme.shop.pos.application.Sales;
import com.acme.shop.pos.application.StoredSale;
import com.acme.shop.pos.application.Terminals;
import java.util.Optional;

/** {@code GET /pos/sales/{saleid}}: as JSON, or as a page to print. */
record ReceiptRoutes(Rights rights, Sales sales, Terminals terminals) {

  HttpAnswer receipt(HttpRequest request) {
    return Optional.of(request.pathParameter("saleid"))
        .filter(SaleId::isOne)
        .flatMap(sales::find)
        .filter(sale -> rights.includes(request, sale.state().sale().terminalId()))
        .map(sale -> found(request, sale).with("vary", "accept"))
        .orElseGet(() -> SaleAnswers.noSuchSale(request));
  }

  private HttpAnswer found(HttpRequest request, StoredSale sale) {
    return Accept.of(request).prefersHtml()
        ? ReceiptPage.of(sale, terminals.find(sale.state().sale().terminalId()))
        : SaleAnswers.receipt(200, sale);
  }
}
