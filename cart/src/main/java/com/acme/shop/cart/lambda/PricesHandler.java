package com.acme.shop.cart.lambda;

import com.acme.shop.lambda.json.Json;
import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.runtime.Environment;
import com.acme.shop.prices.OfferTable;
import com.acme.shop.prices.Offers;
import com.acme.shop.table.TableClient;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * The price function: copies what the catalog says of a product, as the table's stream tells it.
 * The stream keeps the order of one product's changes; a change that comes twice writes the same.
 */
public final class PricesHandler implements RequestStreamHandler {

  private final Offers offers;
  private final Log log;

  public PricesHandler() {
    this(
        new OfferTable(TableClient.of(Environment.ofProcess())),
        Log.of("cart-prices", InstantSource.system()));
  }

  PricesHandler(Offers offers, Log log) {
    this.offers = offers;
    this.log = log;
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    handle(event, answer);
  }

  void handle(InputStream event, OutputStream answer) throws IOException {
    Optional<String> failed = Optional.empty();
    for (StreamRecord change : StreamRecord.all(event.readAllBytes())) {
      failed = failureOf(change);
      if (failed.isPresent()) {
        break;
      }
    }
    answer.write(Json.bytes(answer(failed)));
  }

  /** The sequence number, if the record cannot be copied: Lambda comes again from there. */
  private Optional<String> failureOf(StreamRecord change) {
    String sequenceNumber = change.sequenceNumber();
    try {
      copy(change);
      return Optional.empty();
    } catch (RuntimeException e) {
      log.with(Map.of("sequenceNumber", sequenceNumber)).error("price not copied", e);
      return Optional.of(sequenceNumber);
    }
  }

  private void copy(StreamRecord change) {
    if (change.isRemoval()) {
      offers.remove(change.productId());
    } else {
      offers.put(change.productId(), change.offer());
    }
  }

  private static Json.Writer answer(Optional<String> failed) {
    return json -> {
      json.writeStartObject();
      json.writeArrayFieldStart("batchItemFailures");
      if (failed.isPresent()) {
        json.writeStartObject();
        json.writeStringField("itemIdentifier", failed.get());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    };
  }
}
