package com.acme.shop.local.sources;

import com.acme.shop.local.lambda.Invoker;
import com.acme.shop.local.template.Function;
import com.acme.shop.local.template.QueueSource;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Invokes a function with the messages of an SQS queue, as a Lambda event source mapping does.
 *
 * <p>One thread receives; up to {@code MaximumConcurrency} batches (five when the template names
 * none, where AWS starts with five and grows) are with the function at a time. Of a FIFO queue it
 * is one, so no two batches of one message group overlap.
 */
public final class QueuePoller implements AutoCloseable {

  private static final int CONCURRENCY = 5;

  private final String name;
  private final QueueInbox inbox;
  private final SourceQueue queue;
  private final QueueDelivery delivery;
  private final Semaphore slots;
  private final Closing closing = new Closing();
  private final Consumer<String> log;
  private @Nullable Thread thread;

  /**
   * @param queueArn what the function sees as {@code eventSourceARN}
   * @param region what it sees as {@code awsRegion}
   * @param log takes one line at a time, from any thread; never a message's body
   * @param listener hears of each message that the function was invoked with, from many threads: it
   *     must be quick and not throw
   * @throws com.acme.shop.local.template.BrokenTemplate when a filter pattern is broken
   */
  public QueuePoller(
      Function function,
      QueueSource source,
      SqsClient sqs,
      String queueUrl,
      String queueArn,
      String region,
      Invoker invoker,
      Consumer<String> log,
      Consumer<HandedOut> listener) {
    this.name = function.logicalId() + " from " + source.queue();
    this.log = log;
    queue = new SourceQueue(sqs, queueUrl, log);
    inbox = new QueueInbox(source, queue, closing, log);
    SqsEvent events = new SqsEvent(queueArn, region);
    delivery = new QueueDelivery(function, source, queue, events, invoker, closing, log, listener);
    slots = new Semaphore(queue.isFifo() ? 1 : source.maximumConcurrency().orElse(CONCURRENCY));
  }

  /** Begins to poll, in a thread of its own. */
  public void start() {
    thread = Thread.ofVirtual().name("poll " + name).start(this::poll);
  }

  /** Ends polling within two seconds. Invocations under way are let go and settle by themselves. */
  @Override
  public void close() {
    closing.end(thread);
  }

  private void poll() {
    try {
      while (!closing.hasBegun()) {
        if (slots.tryAcquire(200, TimeUnit.MILLISECONDS)) {
          inbox.next().ifPresentOrElse(this::dispatch, slots::release);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void dispatch(QueueBatch batch) {
    Thread.ofVirtual().name("deliver " + name).start(() -> deliver(batch));
  }

  private void deliver(QueueBatch batch) {
    try {
      if (closing.hasBegun()) {
        queue.giveBack(batch.messages(), Duration.ZERO);
      } else {
        delivery.deliver(batch);
      }
    } catch (RuntimeException e) {
      // The messages come again after their visibility timeout. Whoever closes us also ends SQS.
      if (!closing.hasBegun()) {
        log.accept(name + ": batch not settled: " + e);
      }
    } finally {
      slots.release();
    }
  }
}
