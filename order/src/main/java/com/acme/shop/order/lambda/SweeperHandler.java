package com.acme.shop.order.lambda;

import com.acme.shop.events.QueueClient;
import com.acme.shop.lambda.aws.Setting;
import com.acme.shop.lambda.aws.Settings;
import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.priming.Priming;
import com.acme.shop.lambda.runtime.Environment;
import com.acme.shop.lambda.runtime.Rehearsal;
import com.acme.shop.order.application.SweepOrders;
import com.acme.shop.order.dynamodb.Stores;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;

/** Looks after orders that were left behind, whenever it is called; what it is told is nothing. */
public final class SweeperHandler implements RequestStreamHandler {

  static final Setting STUCK = new Setting("STUCK_ORDER_SECONDS_SETTING", 60, 86_400);

  private static final String NAME = "order-sweeper";

  private final SweepOrders sweepOrders;
  private final Log log;

  public SweeperHandler() {
    this(Environment.ofProcess(), InstantSource.system());
    if (Rehearsal.isDue()) {
      Priming.of(NAME, () -> OrderRehearsal.steps(this));
    }
  }

  private SweeperHandler(Environment environment, InstantSource clock) {
    this(environment, clock, Log.of(NAME, clock));
  }

  private SweeperHandler(Environment environment, InstantSource clock, Log log) {
    this(environment, clock, log, Settings.of(environment, clock, log, STUCK));
  }

  private SweeperHandler(Environment environment, InstantSource clock, Log log, Settings settings) {
    this(
        new SweepOrders(
            Stores.of(environment, clock).orders(),
            QueueMessages.of(QueueClient.of(environment)),
            clock,
            NAME,
            () -> settings.get(STUCK)),
        log);
  }

  SweeperHandler(SweepOrders sweepOrders, Log log) {
    this.sweepOrders = sweepOrders;
    this.log = log;
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context) {
    sweep(context.getAwsRequestId());
  }

  void sweep(String runId) {
    var _ = sweepOrders.sweep(runId, log.with(Map.of("requestId", runId)));
  }
}
