package com.acme.shop.pos.lambda;

import com.acme.shop.events.QueueClient;
import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.priming.Priming;
import com.acme.shop.lambda.runtime.Environment;
import com.acme.shop.lambda.runtime.Rehearsal;
import com.acme.shop.pos.application.StoredSale;
import com.acme.shop.pos.application.TellOrder;
import com.acme.shop.pos.dynamodb.SaleImages;
import com.acme.shop.stream.StreamFunction;
import com.acme.shop.stream.StreamRecord;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;

/**
 * The outbox function: tells order what was stored of sales, as the table's stream tells it. So
 * what is saved is sent, whatever crashes after the save.
 */
public final class OutboxHandler implements RequestStreamHandler {

  private static final String NAME = "pos-outbox";

  private final TellOrder order;
  private final StreamFunction function;

  public OutboxHandler() {
    this(
        new TellOrder(
            new QueueMessages(QueueClient.of(Environment.ofProcess()).publisher("SALE_QUEUE_URL")),
            NAME),
        Log.of(NAME, InstantSource.system()));
    if (Rehearsal.isDue()) {
      Priming.of(NAME, () -> PosRehearsal.steps(this));
    }
  }

  OutboxHandler(TellOrder order, Log log) {
    this.order = order;
    this.function = new StreamFunction(log, "sale not told", this::tell);
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    handle(event, answer);
  }

  void handle(InputStream event, OutputStream answer) throws IOException {
    function.handle(event, answer);
  }

  private void tell(StreamRecord change) {
    if (change.isRemoval()) {
      return;
    }
    StoredSale sale = SaleImages.sale(change);
    if (change.isInsertion()) {
      order.stored(sale);
    } else {
      order.changed(sale);
    }
  }
}
