package com.acme.shop.local.sources;

import com.acme.shop.local.lambda.Invoker;
import com.acme.shop.local.template.Function;
import com.acme.shop.local.template.StreamSource;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Invokes a function with the records of a table's stream, as a Lambda event source mapping does:
 * one thread a shard, each shard in order, a shard after its parent. How far it is, is kept in
 * memory only.
 */
public final class StreamPoller implements AutoCloseable {

  private static final Duration DISCOVERY = Duration.ofSeconds(1);

  private final String name;
  private final ShardTree shards;
  private final StreamDelivery delivery;
  private final PatientCaller caller;
  private final Closing closing = new Closing();
  private final Consumer<String> log;
  private @Nullable Thread thread;

  /**
   * @param streamArn as {@code DescribeTable} tells it
   * @param streams its region is what the function sees as {@code awsRegion}
   * @param queueUrlByName asked at once for the on-failure queue, if the source has one
   * @param log takes one line at a time, from any thread; never a record's content
   * @throws com.acme.shop.local.template.BrokenTemplate when a filter pattern is broken
   */
  public StreamPoller(
      Function function,
      StreamSource source,
      DynamoDbStreamsClient streams,
      String streamArn,
      SqsClient sqs,
      UnaryOperator<String> queueUrlByName,
      Invoker invoker,
      Consumer<String> log) {
    this.name = function.logicalId() + " from the stream of " + source.table();
    this.log = log;
    String region = streams.serviceClientConfiguration().region().id();
    InstantSource clock = InstantSource.system();
    StreamEvent events = new StreamEvent(streamArn, region);
    OnFailure onFailure =
        new OnFailure(
            function,
            streamArn,
            region,
            sqs,
            source.onFailureQueue().map(queueUrlByName),
            clock,
            log);
    Filters filters = Filters.parse(source.filters());
    delivery = new StreamDelivery(function, source, events, invoker, onFailure, clock, closing);
    caller = new PatientCaller("Stream of " + source.table(), closing, log);
    shards =
        new ShardTree(
            streams,
            streamArn,
            ShardIteratorType.fromValue(source.startingPosition()),
            (shard, from) ->
                new ShardReader(streams, events, shard, from, source, filters, closing, log));
  }

  /**
   * Begins to poll, in threads of its own. With {@code LATEST}, what is written after this returns
   * is read, unless the stream cannot be reached yet.
   */
  public void start() {
    discover();
    thread = Thread.ofVirtual().name("shards " + name).start(this::poll);
  }

  /** Ends polling within two seconds. Invocations under way are let go. */
  @Override
  public void close() {
    closing.end(thread);
  }

  private void poll() {
    while (closing.pause(DISCOVERY)) {
      discover();
    }
  }

  private void discover() {
    caller.call(shards::readable).ifPresent(readers -> readers.forEach(this::follow));
  }

  private void follow(ShardReader reader) {
    Thread.ofVirtual().name("shard " + reader.shard() + " " + name).start(() -> read(reader));
  }

  private void read(ShardReader reader) {
    try {
      while (!reader.hasEnded() && !closing.hasBegun()) {
        delivery.deliver(reader.shard(), reader.next());
      }
      shards.finished(reader.shard());
    } catch (RuntimeException e) {
      log.accept(name + ": shard " + reader.shard() + " stops: " + e);
    }
  }
}
