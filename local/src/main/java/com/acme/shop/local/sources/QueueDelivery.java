package com.acme.shop.local.sources;

import com.acme.shop.local.lambda.Invoker;
import com.acme.shop.local.lambda.Outcome;
import com.acme.shop.local.sources.HandedOut.Result;
import com.acme.shop.local.template.Function;
import com.acme.shop.local.template.QueueSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * Invokes the function with one batch and settles its messages with the queue, as "Handling errors
 * for an SQS event source" in the Lambda guide has it. Safe for use by many threads.
 */
final class QueueDelivery {

  private static final Backoff THROTTLED =
      new Backoff(Duration.ofMillis(100), Duration.ofSeconds(2));

  private static final Duration SOON = Duration.ofSeconds(1);

  private final Function function;
  private final QueueSource source;
  private final SourceQueue queue;
  private final SqsEvent events;
  private final Invoker invoker;
  private final Closing closing;
  private final Consumer<String> log;
  private final Handing handing;

  QueueDelivery(
      Function function,
      QueueSource source,
      SourceQueue queue,
      SqsEvent events,
      Invoker invoker,
      Closing closing,
      Consumer<String> log,
      Consumer<HandedOut> listener) {
    this.function = function;
    this.source = source;
    this.queue = queue;
    this.events = events;
    this.invoker = invoker;
    this.closing = closing;
    this.log = log;
    this.handing = new Handing(function.logicalId(), source.queue(), listener);
  }

  /** What is not settled comes again after the queue's visibility timeout. */
  void deliver(QueueBatch batch) {
    Instant at = InstantSource.system().instant();
    switch (invoke(batch)) {
      case Outcome.Answered answered -> answered(batch, at, answered);
      case Outcome.Failed failed -> comesAgain(batch, at, failed.type());
      case Outcome.Throttled _ -> comesSoon(batch, at);
    }
  }

  private Outcome invoke(QueueBatch batch) {
    byte[] event = events.of(batch.messages());
    Outcome outcome = invoker.invoke(function.logicalId(), event);
    for (int tries = 1; throttled(outcome) && retries(batch, tries); tries++) {
      outcome = invoker.invoke(function.logicalId(), event);
    }
    return outcome;
  }

  private static boolean throttled(Outcome outcome) {
    return outcome instanceof Outcome.Throttled;
  }

  /**
   * A throttled batch is tried again while its messages are still hidden for as long as the
   * function may take. Giving them back sooner would count as a receive each time and carry them to
   * the dead-letter queue without the function having seen them.
   */
  private boolean retries(QueueBatch batch, int tries) {
    Duration pause = THROTTLED.after(tries);
    Duration needed = batch.age().plus(pause).plus(function.timeout());
    return needed.compareTo(queue.visibilityTimeout()) < 0 && closing.pause(pause);
  }

  private void answered(QueueBatch batch, Instant at, Outcome.Answered answered) {
    BatchAnswer answer =
        source.partialFailures()
            ? BatchAnswer.read(answered.payload(), batch.ids())
            : new BatchAnswer.Done();
    switch (answer) {
      case BatchAnswer.Done _ -> {
        queue.delete(batch.messages());
        handing.all(batch, at, Result.DONE);
      }
      case BatchAnswer.SomeFailed some -> {
        queue.delete(batch.without(some.ids()));
        handing.some(batch, at, some.ids());
      }
      case BatchAnswer.Unusable unusable -> comesAgain(batch, at, unusable.why());
    }
  }

  private void comesSoon(QueueBatch batch, Instant at) {
    queue.giveBack(batch.messages(), closing.hasBegun() ? Duration.ZERO : SOON);
    handing.all(batch, at, Result.THROTTLED);
  }

  private void comesAgain(QueueBatch batch, Instant at, String why) {
    handing.all(batch, at, Result.FAILED);
    log.accept(
        "%s: batch of %d from %s failed: %s"
            .formatted(function.logicalId(), batch.messages().size(), source.queue(), why));
  }
}
