package com.acme.shop.local.sources;

import com.acme.shop.local.lambda.Invoker;
import com.acme.shop.local.lambda.Outcome;
import com.acme.shop.local.template.Function;
import com.acme.shop.local.template.StreamSource;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * Invokes the function with batches of stream records until each record is done or given up, as
 * "Retain discarded records" and "Configuring partial batch response" for DynamoDB in the Lambda
 * guide have it. Safe for use by many threads, one a shard.
 *
 * <p>Throttles and splits use nothing of {@code MaximumRetryAttempts}. A batch that fails at a
 * later record than before has made progress, and its count starts again there.
 */
final class StreamDelivery {

  private static final Backoff BACKOFF =
      new Backoff(Duration.ofMillis(100), Duration.ofSeconds(10));

  private final Function function;
  private final StreamSource source;
  private final StreamEvent events;
  private final Invoker invoker;
  private final OnFailure onFailure;
  private final InstantSource clock;
  private final Closing closing;

  StreamDelivery(
      Function function,
      StreamSource source,
      StreamEvent events,
      Invoker invoker,
      OnFailure onFailure,
      InstantSource clock,
      Closing closing) {
    this.function = function;
    this.source = source;
    this.events = events;
    this.invoker = invoker;
    this.onFailure = onFailure;
    this.clock = clock;
    this.closing = closing;
  }

  /** Returns when all records are done or given up, or when closing begins. */
  void deliver(String shard, List<Record> records) {
    Deque<StreamAttempt> todo = new ArrayDeque<>(List.of(StreamAttempt.first(records)));
    while (!todo.isEmpty() && waited(todo.getFirst())) {
      StreamAttempt attempt = withoutExpired(shard, todo.pop());
      if (!attempt.isEmpty()) {
        attempt(shard, attempt).reversed().forEach(todo::push);
      }
    }
  }

  private boolean waited(StreamAttempt attempt) {
    return attempt.setbacks() == 0
        ? !closing.hasBegun()
        : closing.pause(BACKOFF.after(attempt.setbacks()));
  }

  private StreamAttempt withoutExpired(String shard, StreamAttempt attempt) {
    return source
        .maximumRecordAge()
        .filter(Duration::isPositive)
        .map(age -> withoutExpired(shard, attempt, age))
        .orElse(attempt);
  }

  private StreamAttempt withoutExpired(String shard, StreamAttempt attempt, Duration age) {
    var limit = clock.instant().minus(age);
    StreamAttempt expired = attempt.olderThan(limit);
    if (!expired.isEmpty()) {
      onFailure.discard(shard, expired, OnFailure.Condition.RECORD_AGE_EXCEEDED);
    }
    return attempt.notOlderThan(limit);
  }

  /** Invokes once, and says what is left to do. */
  private List<StreamAttempt> attempt(String shard, StreamAttempt attempt) {
    Outcome outcome = invoker.invoke(function.logicalId(), events.of(attempt.records()));
    return switch (outcome) {
      case Outcome.Throttled _ -> List.of(attempt.throttled());
      case Outcome.Failed _ -> failed(shard, attempt.invoked(StreamResponse.UNHANDLED));
      case Outcome.Answered answered ->
          answered(shard, attempt.invoked(StreamResponse.ANSWERED), answered.payload());
    };
  }

  private List<StreamAttempt> answered(String shard, StreamAttempt attempt, byte[] payload) {
    if (!source.partialFailures()) {
      return List.of();
    }
    return switch (BatchAnswer.read(payload, attempt.ids())) {
      case BatchAnswer.Done _ -> List.of();
      case BatchAnswer.Unusable _ -> failed(shard, attempt);
      case BatchAnswer.SomeFailed some ->
          failedFrom(shard, attempt, attempt.indexOfFirst(some.ids()));
    };
  }

  private List<StreamAttempt> failedFrom(String shard, StreamAttempt attempt, int index) {
    if (index == 0) {
      return failed(shard, attempt);
    }
    return source.bisectOnError()
        ? List.of(attempt.splitFrom(index))
        : retried(shard, attempt.failedFrom(index));
  }

  private List<StreamAttempt> failed(String shard, StreamAttempt attempt) {
    return source.bisectOnError() && attempt.isDivisible()
        ? attempt.halves()
        : retried(shard, attempt.failed());
  }

  private List<StreamAttempt> retried(String shard, StreamAttempt attempt) {
    int most = source.maximumRetryAttempts().orElse(-1);
    if (most < 0 || attempt.failures() <= most) {
      return List.of(attempt);
    }
    onFailure.discard(shard, attempt, OnFailure.Condition.RETRY_ATTEMPTS_EXHAUSTED);
    return List.of();
  }
}
