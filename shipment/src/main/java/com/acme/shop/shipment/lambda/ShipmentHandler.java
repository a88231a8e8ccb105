package com.acme.shop.shipment.lambda;

import com.acme.shop.events.QueueClient;
import com.acme.shop.events.QueueFunction;
import com.acme.shop.lambda.aws.Setting;
import com.acme.shop.lambda.aws.Settings;
import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.priming.Priming;
import com.acme.shop.lambda.runtime.Environment;
import com.acme.shop.lambda.runtime.Rehearsal;
import com.acme.shop.shipment.application.DerivingCarrier;
import com.acme.shop.shipment.application.ShipmentService;
import com.acme.shop.shipment.dynamodb.ShipmentTable;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;

/** The shipment function: reads what orders ask of shipment. */
public final class ShipmentHandler implements RequestStreamHandler {

  /** At most what SQS delays a message. */
  static final Setting DELIVERY = new Setting("DELIVERY_SECONDS_SETTING", 0, 900);

  private final QueueFunction function;

  public ShipmentHandler() {
    this(
        Environment.ofProcess(),
        InstantSource.system(),
        Log.of("shipment", InstantSource.system()));
    if (Rehearsal.isDue()) {
      Priming.of("shipment", () -> ShipmentRehearsal.steps(this));
    }
  }

  ShipmentHandler(Environment environment, InstantSource clock, Log log) {
    var settings = Settings.of(environment, clock, log, DELIVERY);
    var queues = QueueClient.of(environment);
    var service =
        new ShipmentService(
            clock,
            () -> settings.get(DELIVERY),
            new DerivingCarrier(),
            ShipmentTable.of(environment),
            queues.publisher("SHIPMENT_RESPONSE_QUEUE_URL")::publish);
    function = new QueueFunction(log, clock, queues.deadLetters(), service);
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    function.handle(event, answer);
  }
}
