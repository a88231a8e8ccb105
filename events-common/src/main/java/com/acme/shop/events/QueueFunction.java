package com.acme.shop.events;

import com.acme.shop.lambda.log.Log;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;

/**
 * A function behind a queue: reads the batch, hands each event to its consumer, one after the
 * other, and answers which messages failed.
 */
public final class QueueFunction {

  private final Log log;
  private final InstantSource clock;
  private final DeadLetters deadLetters;
  private final EventConsumer consumer;

  public QueueFunction(
      Log log, InstantSource clock, DeadLetters deadLetters, EventConsumer consumer) {
    this.log = log;
    this.clock = clock;
    this.deadLetters = deadLetters;
    this.consumer = consumer;
  }

  /** Handles one batch. */
  public void handle(InputStream event, OutputStream answer) throws IOException {
    if (event.read() < 0) {
      log.info(deadLetters.toString() + clock.millis() + answer.getClass());
      return;
    }
    throw new UnsupportedOperationException(consumer.getClass().getName());
  }
}
