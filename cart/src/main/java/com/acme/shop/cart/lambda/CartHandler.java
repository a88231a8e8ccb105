package com.acme.shop.cart.lambda;

import com.acme.shop.cart.Carts;
import com.acme.shop.cart.Pricing;
import com.acme.shop.cart.dynamodb.CartTable;
import com.acme.shop.lambda.http.HttpFunction;
import com.acme.shop.lambda.identity.Identity;
import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.priming.Priming;
import com.acme.shop.lambda.runtime.Environment;
import com.acme.shop.lambda.runtime.Ids;
import com.acme.shop.lambda.runtime.Mode;
import com.acme.shop.lambda.runtime.Rehearsal;
import com.acme.shop.prices.CachedOffers;
import com.acme.shop.prices.OfferTable;
import com.acme.shop.prices.Offers;
import com.acme.shop.table.ShopTable;
import com.acme.shop.table.TableClient;
import com.acme.shop.table.TokenKeys;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.InstantSource;

/** The cart function: every route of the cart. */
public final class CartHandler implements RequestStreamHandler {

  private final HttpFunction function;

  public CartHandler() {
    this(Environment.ofProcess(), InstantSource.system());
    if (Rehearsal.isDue()) {
      Priming.of("cart", () -> CartRehearsal.steps(this));
    }
  }

  private CartHandler(Environment environment, InstantSource clock) {
    this(environment, clock, TableClient.of(environment));
  }

  private CartHandler(Environment environment, InstantSource clock, ShopTable table) {
    this(
        environment,
        clock,
        TokenKeys.identity(environment, table, clock),
        // Not seeded: functions that SnapStart restores from one snapshot must differ.
        new CartTable(table, clock, new Ids(clock, new SecureRandom())::next),
        new OfferTable(table));
  }

  CartHandler(
      Environment environment, InstantSource clock, Identity identity, Carts carts, Offers offers) {
    Mode mode = environment.mode();
    var pricing = new Pricing(mode, CachedOffers.in(mode, offers, clock));
    function =
        new HttpFunction(
            mode, Log.of("cart", clock), clock, identity, new CartRoutes(carts, pricing).routes());
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    function.handle(event, answer);
  }
}
