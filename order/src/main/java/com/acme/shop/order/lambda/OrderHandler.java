package com.acme.shop.order.lambda;

import com.acme.shop.events.QueueClient;
import com.acme.shop.lambda.http.HttpFunction;
import com.acme.shop.lambda.http.RequestLog;
import com.acme.shop.lambda.identity.Identity;
import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.priming.Priming;
import com.acme.shop.lambda.runtime.Environment;
import com.acme.shop.lambda.runtime.Mode;
import com.acme.shop.lambda.runtime.Rehearsal;
import com.acme.shop.order.application.AwaitVerdict;
import com.acme.shop.order.application.CancelOrder;
import com.acme.shop.order.application.Messages;
import com.acme.shop.order.application.Orders;
import com.acme.shop.order.application.PlaceOrder;
import com.acme.shop.order.dynamodb.Stores;
import com.acme.shop.prices.CachedOffers;
import com.acme.shop.prices.Offers;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;

/** The order function: every route of orders. */
public final class OrderHandler implements RequestStreamHandler {

  private static final String NAME = "order";

  private final HttpFunction function;

  public OrderHandler() {
    this(Environment.ofProcess(), InstantSource.system());
    if (Rehearsal.isDue()) {
      Priming.of(NAME, () -> OrderRehearsal.steps(this));
    }
  }

  private OrderHandler(Environment environment, InstantSource clock) {
    this(environment.mode(), Stores.of(environment, clock), environment, clock);
  }

  private OrderHandler(Mode mode, Stores stores, Environment environment, InstantSource clock) {
    this(
        mode,
        clock,
        Log.of(NAME, clock),
        stores.identity(),
        new Parts(stores.orders(), stores.offers(), QueueMessages.of(QueueClient.of(environment))));
  }

  /** What the function stands on. */
  record Parts(Orders orders, Offers offers, Messages messages) {}

  OrderHandler(Mode mode, InstantSource clock, Log log, Identity identity, Parts parts) {
    var ofRequest = new RequestLog(log);
    var placing =
        new PlaceRoute(
            new Pricing(mode, CachedOffers.in(mode, parts.offers(), clock)),
            new PlaceOrder(parts.orders(), parts.messages(), clock, NAME),
            new AwaitVerdict(parts.orders(), clock),
            ofRequest);
    var cancelling =
        new CancelRoute(
            mode, new CancelOrder(parts.orders(), parts.messages(), clock, NAME), ofRequest);
    var routes = new OrderRoutes(placing, new ReadRoutes(parts.orders()), cancelling);
    function = new HttpFunction(mode, log, clock, identity, routes.routes());
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    function.handle(event, answer);
  }
}
