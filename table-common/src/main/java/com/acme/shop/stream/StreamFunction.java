package com.acme.shop.stream;

import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.runtime.BatchItemFailures;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A function behind the table's stream: hands each record to its consumer, in order, and answers
 * which one failed. Records come at least once.
 */
public final class StreamFunction {

  private final Log log;
  private final String failure;
  private final Consumer<StreamRecord> consumer;

  /**
   * @param failure what the log says of a record that the consumer failed with
   */
  public StreamFunction(Log log, String failure, Consumer<StreamRecord> consumer) {
    this.log = log;
    this.failure = failure;
    this.consumer = consumer;
  }

  /**
   * Handles one batch, up to the first record that fails.
   *
   * @throws IOException when the event cannot be read or the answer not be written
   */
  public void handle(InputStream event, OutputStream answer) throws IOException {
    Optional<String> failed = Optional.empty();
    for (StreamRecord change : StreamRecord.all(event.readAllBytes())) {
      failed = failureOf(change);
      if (failed.isPresent()) {
        break;
      }
    }
    answer.write(new BatchItemFailures(failed.stream().toList()).toJson());
  }

  /** The sequence number, if the record failed: Lambda comes again from there. */
  private Optional<String> failureOf(StreamRecord change) {
    String sequenceNumber = change.sequenceNumber();
    try {
      consumer.accept(change);
      return Optional.empty();
    } catch (RuntimeException e) {
      log.with(Map.of("sequenceNumber", sequenceNumber)).error(failure, e);
      return Optional.of(sequenceNumber);
    }
  }
}
