package com.acme.shop.pos.lambda;

import com.acme.shop.events.QueueClient;
import com.acme.shop.lambda.http.HttpFunction;
import com.acme.shop.lambda.http.RequestLog;
import com.acme.shop.lambda.http.Route;
import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.priming.Priming;
import com.acme.shop.lambda.runtime.Environment;
import com.acme.shop.lambda.runtime.Mode;
import com.acme.shop.lambda.runtime.Rehearsal;
import com.acme.shop.pos.application.AwaitCard;
import com.acme.shop.pos.application.EnrolTerminal;
import com.acme.shop.pos.application.Messages;
import com.acme.shop.pos.application.Sales;
import com.acme.shop.pos.application.SellSale;
import com.acme.shop.pos.application.SignInTerminal;
import com.acme.shop.pos.application.TakeBack;
import com.acme.shop.pos.application.Terminals;
import com.acme.shop.pos.dynamodb.Stores;
import com.acme.shop.prices.CachedOffers;
import com.acme.shop.prices.Offers;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** The point of sale's HTTP function: terminals and what they sell. */
public final class PosHandler implements RequestStreamHandler {

  private static final String NAME = "pos";

  private final HttpFunction function;

  public PosHandler() {
    this(Environment.ofProcess(), InstantSource.system());
    if (Rehearsal.isDue()) {
      Priming.of(NAME, () -> PosRehearsal.steps(this));
    }
  }

  PosHandler(Environment environment, InstantSource clock) {
    this(environment, clock, Log.of(NAME, clock), Stores.of(environment, clock));
  }

  private PosHandler(Environment environment, InstantSource clock, Log log, Stores stores) {
    this(
        environment.mode(),
        clock,
        log,
        new Parts(
            Security.of(environment, clock, log, stores.identity()),
            stores.terminals(),
            stores.sales(),
            stores.offers(),
            new QueueMessages(QueueClient.of(environment).publisher("PAYMENT_REQUEST_QUEUE_URL"))));
  }

  /** What the function stands on. */
  record Parts(
      Security security, Terminals terminals, Sales sales, Offers offers, Messages payment) {}

  PosHandler(Mode mode, InstantSource clock, Log log, Parts parts) {
    var routes =
        Stream.of(
            terminalRoutes(clock, new RequestLog(log), parts), saleRoutes(mode, clock, log, parts));
    function =
        new HttpFunction(
            mode, log, clock, parts.security().identity(), routes.flatMap(List::stream).toList());
  }

  private static List<Route> terminalRoutes(InstantSource clock, RequestLog log, Parts parts) {
    Security security = parts.security();
    Terminals terminals = parts.terminals();
    var enrolling =
        new EnrolTerminal(terminals, clock, security.ids(clock)::next, security.random());
    var login = new LoginRoute(new SignInTerminal(terminals), security.tokens(clock), log);
    return Stream.concat(
            new TerminalRoutes(enrolling, terminals, log).routes().stream(),
            Stream.of(login.route()))
        .toList();
  }

  private static List<Route> saleRoutes(Mode mode, InstantSource clock, Log log, Parts parts) {
    Sales sales = parts.sales();
    Terminals terminals = parts.terminals();
    var selling =
        new SellSale.Parts(
            sales, terminals, CachedOffers.in(mode, parts.offers(), clock), parts.payment());
    return new SaleRoutes(
            mode,
            clock,
            log,
            new SaleRoutes.Parts(
                new SellSale(selling, clock, parts.security().random(), NAME),
                new AwaitCard(sales, clock),
                new TakeBack(sales, terminals, clock),
                sales,
                terminals))
        .routes();
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    function.handle(event, answer);
  }
}
