package com.acme.shop.local.sources;

import com.acme.shop.local.template.StreamSource;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Reads one shard in order, from where it stands, in batches. For use by one thread. */
final class ShardReader {

  private static final Duration IDLE = Duration.ofMillis(100);

  /** What DynamoDB streams give in one request. */
  private static final int REQUEST_SIZE = 1000;

  private final DynamoDbStreamsClient streams;
  private final StreamEvent events;
  private final String shard;
  private final StreamSource source;
  private final Filters filters;
  private final Closing closing;
  private final PatientCaller caller;
  private final ShardIteratorType start;

  /** What has been read and passes: a filter that lets little through would else ask for long. */
  private final Queue<Record> ahead = new ArrayDeque<>();

  private @Nullable String iterator;
  private @Nullable String lastRead;
  private boolean ended;

  ShardReader(
      DynamoDbStreamsClient streams,
      StreamEvent events,
      String shard,
      ShardIteratorType start,
      StreamSource source,
      Filters filters,
      Closing closing,
      Consumer<String> log) {
    this.streams = streams;
    this.events = events;
    this.shard = shard;
    this.start = start;
    this.source = source;
    this.filters = filters;
    this.closing = closing;
    this.caller = new PatientCaller("Stream of " + source.table(), closing, log);
  }

  String shard() {
    return shard;
  }

  /** Whether the shard is closed and all of it has been taken. */
  boolean hasEnded() {
    return ended && ahead.isEmpty();
  }

  /** Takes up the position now, so that {@code LATEST} means from here on. */
  void open() {
    iterator = iterator(start, null);
  }

  /**
   * The next records that pass the filters; complete when the batch has its size, its window is
   * over or the shard ends. The window opens with the first record.
   *
   * @return empty when closing begins or the shard ends
   */
  List<Record> next() {
    List<Record> batch = new ArrayList<>();
    long since = System.nanoTime();
    while (!hasEnded() && !closing.hasBegun() && !isComplete(batch, since)) {
      if (batch.isEmpty()) {
        since = System.nanoTime();
      }
      if (ahead.isEmpty() && !readAhead() && !ended) {
        closing.pause(IDLE);
      }
      while (!ahead.isEmpty() && batch.size() < source.batchSize()) {
        batch.add(ahead.remove());
      }
    }
    return batch;
  }

  private boolean isComplete(List<Record> batch, long since) {
    return !batch.isEmpty()
        && (batch.size() >= source.batchSize()
            || System.nanoTime() - since >= source.window().toNanos());
  }

  /** Whether there were records, be it of those that do not pass. */
  private boolean readAhead() {
    Optional<GetRecordsResponse> response = caller.call(this::request);
    response.ifPresent(this::advance);
    List<Record> read = response.map(GetRecordsResponse::records).orElse(List.of());
    read.stream().filter(record -> filters.pass(events.entry(record))).forEach(ahead::add);
    return !read.isEmpty();
  }

  private GetRecordsResponse request() {
    String from = iterator != null ? iterator : resumed();
    try {
      return records(from);
    } catch (ExpiredIteratorException e) {
      return records(resumed());
    } catch (TrimmedDataAccessException e) {
      return records(iterator(ShardIteratorType.TRIM_HORIZON, null));
    }
  }

  private GetRecordsResponse records(String from) {
    return streams.getRecords(request -> request.shardIterator(from).limit(REQUEST_SIZE));
  }

  private void advance(GetRecordsResponse response) {
    iterator = response.nextShardIterator();
    ended = iterator == null;
    if (!response.records().isEmpty()) {
      lastRead = StreamAttempt.id(response.records().getLast());
    }
  }

  private String resumed() {
    return lastRead == null
        ? iterator(start, null)
        : iterator(ShardIteratorType.AFTER_SEQUENCE_NUMBER, lastRead);
  }

  private String iterator(ShardIteratorType type, @Nullable String after) {
    GetShardIteratorRequest.Builder request =
        GetShardIteratorRequest.builder()
            .streamArn(events.streamArn())
            .shardId(shard)
            .shardIteratorType(type);
    if (after != null) {
      request.sequenceNumber(after);
    }
    return streams.getShardIterator(request.build()).shardIterator();
  }
}
