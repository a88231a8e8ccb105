package com.acme.shop.order.lambda;

import com.acme.shop.events.QueueFunction;
import com.acme.shop.lambda.runtime.Environment;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;

/** Learns what was sold at tills, and what was taken back there. */
public final class SalesHandler implements RequestStreamHandler {

  private final QueueFunction function;

  public SalesHandler() {
    this(OrderResponses.ofSales("order-sales", Environment.ofProcess(), InstantSource.system()));
  }

  SalesHandler(QueueFunction function) {
    this.function = function;
  }

  @Override
  public void handleRequest(InputStream batch, OutputStream answer, Context context)
      throws IOException {
    function.handle(batch, answer);
  }
}
