package com.acme.shop.cart.lambda;

import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.priming.Priming;
import com.acme.shop.lambda.runtime.Environment;
import com.acme.shop.lambda.runtime.Rehearsal;
import com.acme.shop.money.Money;
import com.acme.shop.prices.Offer;
import com.acme.shop.prices.OfferTable;
import com.acme.shop.prices.Offers;
import com.acme.shop.stream.StreamFunction;
import com.acme.shop.stream.StreamRecord;
import com.acme.shop.table.TableClient;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;

/**
 * The price function: copies what the catalog says of a product, as the table's stream tells it.
 * The stream keeps the order of one product's changes; a change that comes twice writes the same.
 */
public final class PricesHandler implements RequestStreamHandler {

  private static final String PREFIX = "PRODUCT#";

  private final Offers offers;
  private final StreamFunction function;

  public PricesHandler() {
    this(
        new OfferTable(TableClient.of(Environment.ofProcess())),
        Log.of("cart-prices", InstantSource.system()));
    if (Rehearsal.isDue()) {
      Priming.of("cart-prices", () -> CartRehearsal.steps(this));
    }
  }

  PricesHandler(Offers offers, Log log) {
    this.offers = offers;
    this.function = new StreamFunction(log, "price not copied", this::copy);
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    handle(event, answer);
  }

  void handle(InputStream event, OutputStream answer) throws IOException {
    function.handle(event, answer);
  }

  private void copy(StreamRecord change) {
    String id = change.id(PREFIX);
    if (change.isRemoval()) {
      offers.remove(id);
    } else {
      offers.put(id, offer(change));
    }
  }

  /** The product as it is after the change. */
  private static Offer offer(StreamRecord change) {
    return new Offer(
        change.text("dynamodb", "NewImage", "name", "S"),
        Money.of(change.text("dynamodb", "NewImage", "price", "N")),
        change.text("dynamodb", "NewImage", "shortDescription", "S"));
  }
}
