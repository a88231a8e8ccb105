package com.acme.shop.local.sources;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Finds the shards of a stream and says which may be read now: a child after its parent. */
final class ShardTree {

  private final DynamoDbStreamsClient streams;
  private final String streamArn;
  private final ShardIteratorType start;
  private final BiFunction<String, ShardIteratorType, ShardReader> readers;

  private final Set<String> started = new HashSet<>();
  private final Set<String> finished = ConcurrentHashMap.newKeySet();
  private boolean positioned;

  ShardTree(
      DynamoDbStreamsClient streams,
      String streamArn,
      ShardIteratorType start,
      BiFunction<String, ShardIteratorType, ShardReader> readers) {
    this.streams = streams;
    this.streamArn = streamArn;
    this.start = start;
    this.readers = readers;
  }

  /** A shard is read to its end and delivered. Safe from any thread. */
  void finished(String shard) {
    finished.add(shard);
  }

  /** Readers, opened, of the shards that are found readable and were not before. One thread. */
  List<ShardReader> readable() {
    List<Shard> shards = describe();
    if (!positioned && start == ShardIteratorType.LATEST) {
      shards.stream().filter(ShardTree::isClosed).forEach(this::skip);
    }
    Set<String> known = new HashSet<>(shards.stream().map(Shard::shardId).toList());
    List<ShardReader> opened = new ArrayList<>();
    for (Shard shard : shards) {
      if (!started.contains(shard.shardId()) && isReady(shard, known)) {
        opened.add(open(shard));
      }
    }
    opened.forEach(reader -> started.add(reader.shard()));
    positioned = true;
    return opened;
  }

  private ShardReader open(Shard shard) {
    // What appears later is wanted whole, wherever reading began.
    ShardIteratorType from = positioned ? ShardIteratorType.TRIM_HORIZON : start;
    ShardReader reader = readers.apply(shard.shardId(), from);
    reader.open();
    return reader;
  }

  private boolean isReady(Shard shard, Set<String> known) {
    String parent = shard.parentShardId();
    return parent == null || !known.contains(parent) || finished.contains(parent);
  }

  private static boolean isClosed(Shard shard) {
    return shard.sequenceNumberRange().endingSequenceNumber() != null;
  }

  private void skip(Shard shard) {
    started.add(shard.shardId());
    finished.add(shard.shardId());
  }

  private List<Shard> describe() {
    List<Shard> shards = new ArrayList<>();
    String after = null;
    do {
      StreamDescription page = describe(after);
      shards.addAll(page.shards());
      after = page.lastEvaluatedShardId();
    } while (after != null);
    return shards;
  }

  private StreamDescription describe(@Nullable String after) {
    return streams
        .describeStream(request -> request.streamArn(streamArn).exclusiveStartShardId(after))
        .streamDescription();
  }
}
