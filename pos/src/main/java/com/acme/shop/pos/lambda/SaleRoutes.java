package com.acme.shop.pos.lambda;

import com.acme.shop.lambda.http.RequestLog;
import com.acme.shop.lambda.http.Route;
import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.runtime.Mode;
import com.acme.shop.pos.application.AwaitCard;
import com.acme.shop.pos.application.Sales;
import com.acme.shop.pos.application.SellSale;
import com.acme.shop.pos.application.TakeBack;
import com.acme.shop.pos.application.Terminals;
import java.time.InstantSource;
import java.util.List;

/** The routes of sales. */
final class SaleRoutes {

  private final CheckoutRoute checkout;
  private final SyncRoute sync;
  private final ReceiptRoutes receipts;
  private final TakeBackRoutes takeBack;
  private final ReportRoute report;

  /** What the routes stand on. */
  record Parts(
      SellSale sellSale,
      AwaitCard awaitCard,
      TakeBack takeBack,
      Sales sales,
      Terminals terminals) {}

  SaleRoutes(Mode mode, InstantSource clock, Log log, Parts parts) {
    var rights = new Rights(mode);
    var ofRequest = new RequestLog(log);
    var selling = new Selling(rights, parts.sellSale(), ofRequest);
    checkout = new CheckoutRoute(rights, selling, parts.awaitCard());
    sync = new SyncRoute(rights, selling, clock, ofRequest);
    receipts = new ReceiptRoutes(rights, parts.sales(), parts.terminals());
    takeBack = new TakeBackRoutes(parts.takeBack(), ofRequest);
    report = new ReportRoute(rights, parts.sales(), parts.terminals(), clock);
  }

  List<Route> routes() {
    return List.of(
        new Route("POST /pos/checkout", checkout::checkout),
        new Route("POST /pos/sync", sync::sync),
        new Route("GET /pos/sales/{saleid}", receipts::receipt),
        new Route("POST /pos/sales/{saleid}/void", takeBack::voidSale),
        new Route("POST /pos/sales/{saleid}/refund", takeBack::refund),
        new Route("GET /pos/terminals/{terminalid}/report", report::report));
  }
}
