package com.acme.shop.local.sources;

import com.acme.shop.local.emulators.Emulators;
import com.acme.shop.local.lambda.Invoker;
import com.acme.shop.local.template.Function;
import com.acme.shop.local.template.QueueSource;
import com.acme.shop.local.template.ScheduleSource;
import com.acme.shop.local.template.Stack;
import com.acme.shop.local.template.StreamSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Every event source mapping and timer of a stack. */
public final class Sources implements AutoCloseable {

  private final Emulators emulators;
  private final Invoker invoker;
  private final Consumer<String> log;
  private final Consumer<HandedOut> listener;
  private final SqsClient sqs;
  private final DynamoDbStreamsClient streams;
  private final List<AutoCloseable> pollers = new ArrayList<>();

  private Sources(
      Emulators emulators, Invoker invoker, Consumer<String> log, Consumer<HandedOut> listener) {
    this.emulators = emulators;
    this.invoker = invoker;
    this.log = log;
    this.listener = listener;
    sqs = emulators.sqsClient();
    streams = emulators.streamsClient();
  }

  /** Starts the timers, and polling the queues and streams, that invoke functions of this stack. */
  public static Sources start(
      Stack stack, Emulators emulators, Invoker invoker, Consumer<String> log) {
    return start(stack, emulators, invoker, log, _ -> {});
  }

  /**
   * The same, and somebody hears of messages.
   *
   * @param listener hears of each message that a function was invoked with, once that is settled,
   *     from many threads: it must be quick and not throw
   */
  public static Sources start(
      Stack stack,
      Emulators emulators,
      Invoker invoker,
      Consumer<String> log,
      Consumer<HandedOut> listener) {
    var sources = new Sources(emulators, invoker, log, listener);
    for (Function function : stack.functions()) {
      function.queueSources().forEach(source -> sources.poll(function, source));
      function.streamSources().forEach(source -> sources.poll(function, source));
      function.scheduleSources().forEach(source -> sources.time(function, source));
    }
    return sources;
  }

  private void poll(Function function, QueueSource source) {
    var account = emulators.account();
    var poller =
        new QueuePoller(
            function,
            source,
            sqs,
            emulators.queueUrl(source.queue()),
            "arn:aws:sqs:%s:%s:%s".formatted(account.region(), account.id(), source.queue()),
            account.region(),
            invoker,
            log,
            listener);
    pollers.add(poller);
    poller.start();
  }

  private void poll(Function function, StreamSource source) {
    var poller =
        new StreamPoller(
            function,
            source,
            streams,
            streamArn(source.table()),
            sqs,
            emulators::queueUrl,
            invoker,
            log);
    pollers.add(poller);
    poller.start();
  }

  private void time(Function function, ScheduleSource source) {
    var timer = new ScheduleTimer(function, source, emulators.account(), invoker, log);
    pollers.add(timer);
    timer.start();
  }

  private String streamArn(String table) {
    try (var client = emulators.dynamoDbClient()) {
      return client.describeTable(describe -> describe.tableName(table)).table().latestStreamArn();
    }
  }

  /** Stops all of them, side by side. */
  @Override
  public void close() {
    List<Thread> closing =
        pollers.stream().map(poller -> Thread.ofVirtual().start(() -> close(poller))).toList();
    try {
      for (Thread thread : closing) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    sqs.close();
    streams.close();
  }

  private void close(AutoCloseable poller) {
    try {
      poller.close();
    } catch (Exception e) {
      log.accept("[local] a poller did not stop: " + e);
    }
  }
}
