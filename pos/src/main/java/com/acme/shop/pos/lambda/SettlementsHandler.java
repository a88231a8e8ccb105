package com.acme.shop.pos.lambda;

import com.acme.shop.events.QueueClient;
import com.acme.shop.events.QueueFunction;
import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.priming.Priming;
import com.acme.shop.lambda.runtime.Environment;
import com.acme.shop.lambda.runtime.Rehearsal;
import com.acme.shop.pos.application.FollowSale;
import com.acme.shop.pos.dynamodb.Stores;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;

/** Learns what order says of sales. */
public final class SettlementsHandler implements RequestStreamHandler {

  private static final String NAME = "pos-settlements";

  private final QueueFunction function;

  public SettlementsHandler() {
    this(Environment.ofProcess(), InstantSource.system());
    if (Rehearsal.isDue()) {
      Priming.of(NAME, () -> PosRehearsal.steps(this));
    }
  }

  private SettlementsHandler(Environment environment, InstantSource clock) {
    this(
        new QueueFunction(
            Log.of(NAME, clock),
            clock,
            QueueClient.of(environment).deadLetters(),
            follow(Stores.of(environment, clock), clock)));
  }

  SettlementsHandler(QueueFunction function) {
    this.function = function;
  }

  private static FollowSale follow(Stores stores, InstantSource clock) {
    return new FollowSale(stores.sales(), stores.terminals(), clock);
  }

  @Override
  public void handleRequest(InputStream batch, OutputStream answer, Context context)
      throws IOException {
    function.handle(batch, answer);
  }
}
