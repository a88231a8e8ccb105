package com.acme.shop.local.sources;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.local.template.StreamSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

class ShardTreeTest {

  private final Stream stream = new Stream();

  @Test
  void a_child_is_read_after_its_parent() {
    stream.add("parent", null, true).add("child", "parent", false);
    ShardTree tree = tree(ShardIteratorType.TRIM_HORIZON);

    assertThat(read(tree)).containsExactly("parent");
    assertThat(read(tree)).isEmpty();
    tree.finished("parent");
    assertThat(read(tree)).containsExactly("child");
    assertThat(read(tree)).isEmpty();
  }

  @Test
  void a_shard_whose_parent_is_gone_is_read_at_once() {
    stream.add("child", "trimmed", false);

    assertThat(read(tree(ShardIteratorType.TRIM_HORIZON))).containsExactly("child");
  }

  @Test
  void latest_skips_what_is_closed_and_reads_later_shards_whole() {
    stream.add("old", null, true).add("open", "old", false);
    ShardTree tree = tree(ShardIteratorType.LATEST);

    assertThat(read(tree)).containsExactly("open");
    stream.add("new", "open", false);
    tree.finished("open");
    assertThat(read(tree)).containsExactly("new");
    assertThat(stream.opened).containsExactly("open LATEST", "new TRIM_HORIZON");
  }

  private static List<String> read(ShardTree tree) {
    return tree.readable().stream().map(ShardReader::shard).toList();
  }

  private ShardTree tree(ShardIteratorType start) {
    StreamEvent events = new StreamEvent("arn", "us-east-1");
    StreamSource source = source();
    return new ShardTree(
        stream,
        "arn",
        start,
        (shard, from) ->
            new ShardReader(
                stream,
                events,
                shard,
                from,
                source,
                new Filters(List.of()),
                new Closing(),
                _ -> {}));
  }

  private static StreamSource source() {
    return new StreamSource(
        "table",
        "LATEST",
        10,
        Duration.ZERO,
        false,
        OptionalInt.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        List.of());
  }

  /** A stream that splits, which DynamoDB Local does every few hours only. One shard a page. */
  private static final class Stream implements DynamoDbStreamsClient {

    private final List<Shard> shards = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();

    Stream add(String shard, @Nullable String parent, boolean closed) {
      shards.add(
          Shard.builder()
              .shardId(shard)
              .parentShardId(parent)
              .sequenceNumberRange(range ->
                  range.startingSequenceNumber("1").endingSequenceNumber(closed ? "9" : null))
              .build());
      return this;
    }

    @Override
    public DescribeStreamResponse describeStream(DescribeStreamRequest request) {
      int at =
          shards.stream().map(Shard::shardId).toList().indexOf(request.exclusiveStartShardId());
      Shard next = shards.get(at + 1);
      boolean more = at + 2 < shards.size();
      return DescribeStreamResponse.builder()
          .streamDescription(d -> d.shards(next).lastEvaluatedShardId(more ? next.shardId() : null))
          .build();
    }

    @Override
    public GetShardIteratorResponse getShardIterator(GetShardIteratorRequest request) {
      opened.add(request.shardId() + " " + request.shardIteratorTypeAsString());
      return GetShardIteratorResponse.builder().shardIterator("i").build();
    }

    @Override
    public String serviceName() {
      return "streams";
    }

    @Override
    public void close() {}
  }
}
