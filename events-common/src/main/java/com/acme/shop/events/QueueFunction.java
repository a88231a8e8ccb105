package com.acme.shop.events;

import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.runtime.BatchItemFailures;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * A function behind a queue: reads the batch, hands each event to its consumer, one after the
 * other, and answers which messages failed.
 */
public final class QueueFunction {

  private final InstantSource clock;
  private final MessageHandler handler;

  public QueueFunction(
      Log log, InstantSource clock, DeadLetters deadLetters, EventConsumer consumer) {
    this.clock = clock;
    this.handler = new MessageHandler(log, clock, deadLetters, consumer);
  }

  /**
   * Handles one batch.
   *
   * @throws IOException when the event cannot be read or the answer not be written: Lambda's doing,
   *     not a sender's
   */
  public void handle(InputStream event, OutputStream answer) throws IOException {
    var now = Instant.ofEpochMilli(clock.millis());
    List<String> failures = new ArrayList<>();
    for (QueueMessage message : QueueBatch.read(event.readAllBytes(), now)) {
      if (!handler.isDone(message)) {
        failures.add(message.id());
      }
    }
    answer.write(new BatchItemFailures(failures).toJson());
  }
}
