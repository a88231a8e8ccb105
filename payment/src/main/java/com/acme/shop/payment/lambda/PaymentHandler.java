package com.acme.shop.payment.lambda;

import com.acme.shop.events.QueueClient;
import com.acme.shop.events.QueueFunction;
import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.priming.Priming;
import com.acme.shop.lambda.runtime.Environment;
import com.acme.shop.lambda.runtime.Rehearsal;
import com.acme.shop.payment.application.PaymentService;
import com.acme.shop.payment.application.RulesGateway;
import com.acme.shop.payment.dynamodb.PaymentTable;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;

/** The payment function: reads what orders ask of payment. */
public final class PaymentHandler implements RequestStreamHandler {

  private final QueueFunction function;

  public PaymentHandler() {
    this(
        Environment.ofProcess(), InstantSource.system(), Log.of("payment", InstantSource.system()));
    if (Rehearsal.isDue()) {
      Priming.of("payment", () -> PaymentRehearsal.steps(this));
    }
  }

  PaymentHandler(Environment environment, InstantSource clock, Log log) {
    var queues = QueueClient.of(environment);
    var service =
        new PaymentService(
            clock,
            new RulesGateway(clock),
            PaymentTable.of(environment),
            queues.publisher("PAYMENT_RESPONSE_QUEUE_URL")::publish);
    function = new QueueFunction(log, clock, queues.deadLetters(), service);
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    function.handle(event, answer);
  }
}
