package com.acme.shop.order.lambda;

import com.acme.shop.events.QueueFunction;
import com.acme.shop.lambda.priming.Priming;
import com.acme.shop.lambda.runtime.Environment;
import com.acme.shop.lambda.runtime.Rehearsal;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;

/** Learns how far shipment has come with orders. */
public final class ShipmentResponsesHandler implements RequestStreamHandler {

  private static final String NAME = "order-shipments";

  private final QueueFunction function;

  public ShipmentResponsesHandler() {
    this(OrderResponses.function(NAME, Environment.ofProcess(), InstantSource.system()));
    if (Rehearsal.isDue()) {
      Priming.of(NAME, () -> OrderRehearsal.steps(this));
    }
  }

  ShipmentResponsesHandler(QueueFunction function) {
    this.function = function;
  }

  @Override
  public void handleRequest(InputStream batch, OutputStream answer, Context context)
      throws IOException {
    function.handle(batch, answer);
  }
}
