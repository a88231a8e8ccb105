package com.acme.shop.local.emulators;

import static com.acme.shop.local.emulators.Sample.key;
import static com.acme.shop.local.emulators.Sample.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.acme.shop.local.template.BrokenTemplate;
import com.acme.shop.local.template.Queue;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

class ProvisionerIT {

  private static final Emulators EMULATORS = Emulators.start(Optional.empty());
  private static final DynamoDbClient TABLES = EMULATORS.dynamoDbClient();
  private static final SqsClient QUEUES = EMULATORS.sqsClient();

  private final Provisioner provisioner = new Provisioner(EMULATORS);

  @AfterAll
  static void stop() {
    TABLES.close();
    QUEUES.close();
    EMULATORS.close();
  }

  @Test
  void an_index_holds_only_the_items_that_have_its_key() {
    provisioner.create(Sample.stack(Sample.TABLE));
    put("sparse-in", Map.of("GSI1PK", text("sparse")));
    put("sparse-out", Map.of());

    var found =
        TABLES.query(r ->
            r.tableName("shop")
                .indexName("GSI1")
                .keyConditionExpression("GSI1PK = :it")
                .expressionAttributeValues(Map.of(":it", text("sparse"))));

    assertThat(found.items())
        .singleElement()
        .satisfies(i -> assertThat(i).containsAllEntriesOf(key("sparse-in")));
  }

  @Test
  void a_stream_shows_an_item_before_and_after_a_change() {
    provisioner.create(Sample.stack(Sample.TABLE));
    put("changed", Map.of("a", text("old")));
    put("changed", Map.of("a", text("new")));

    var change =
        await()
            .until(
                () ->
                    records().stream()
                        .filter(r -> r.eventName() == OperationType.MODIFY)
                        .map(Record::dynamodb)
                        .filter(r -> r.keys().equals(key("changed")))
                        .findFirst(),
                Optional::isPresent)
            .orElseThrow();

    assertThat(change.oldImage()).containsEntry("a", text("old"));
    assertThat(change.newImage()).containsEntry("a", text("new"));
  }

  @Test
  void a_message_that_is_never_deleted_lands_in_the_dead_letter_queue() {
    provisioner.create(Sample.stack(Sample.TABLE));
    send("orders", "poison");

    assertThat(receive("orders")).extracting(Message::body).containsExactly("poison");
    assertThat(receive("orders")).extracting(Message::body).containsExactly("poison");
    assertThat(receive("orders")).isEmpty();
    assertThat(receive("orders-dead")).extracting(Message::body).containsExactly("poison");
  }

  @Test
  void a_queue_with_a_delay_holds_its_messages_back() {
    provisioner.create(Sample.stack(new Queue("Slow", "slow", Map.of("DelaySeconds", "1"))));
    var sent = Instant.now();
    send("slow", "later");

    assertThat(receive("slow")).isEmpty();
    var _ = await().until(() -> receive("slow"), messages -> !messages.isEmpty());
    assertThat(Duration.between(sent, Instant.now())).isGreaterThan(Duration.ofMillis(900));
  }

  @Test
  void a_queue_is_found_at_the_url_that_the_account_and_its_name_make() {
    provisioner.create(Sample.stack(Sample.TABLE));

    assertThat(QUEUES.getQueueUrl(r -> r.queueName("orders")).queueUrl())
        .isEqualTo(EMULATORS.sqs() + "/000000000000/orders")
        .isEqualTo(EMULATORS.queueUrl("orders"));
  }

  @Test
  void creating_a_stack_again_keeps_what_is_in_it() {
    provisioner.create(Sample.stack(Sample.TABLE));
    put("kept", Map.of());
    send("line.fifo", "kept");

    provisioner.create(Sample.stack(Sample.TABLE));

    assertThat(TABLES.getItem(r -> r.tableName("shop").key(key("kept"))).hasItem()).isTrue();
    assertThat(receive("line.fifo")).extracting(Message::body).containsExactly("kept");
  }

  @Test
  void attributes_that_are_not_played_are_named() {
    assertThat(provisioner.create(Sample.stack(Sample.TABLE)))
        .isEqualTo(List.of("Orders.SqsManagedSseEnabled"));
  }

  @Test
  void a_key_attribute_without_a_definition_is_a_broken_table() {
    var table =
        Sample.table(
            """
            {
              "AttributeDefinitions": [{"AttributeName": "PK", "AttributeType": "S"}],
              "KeySchema": [{"AttributeName": "Id", "KeyType": "HASH"}]
            }
            """);

    assertThatThrownBy(() -> provisioner.create(Sample.stack(table)))
        .isInstanceOf(BrokenTemplate.class)
        .hasMessageStartingWith("Table ShopTable: ")
        .hasMessageNotContaining("\n");
  }

  @Test
  void a_table_without_a_key_is_a_broken_table() {
    var table =
        Sample.table(
            "{\"AttributeDefinitions\": [{\"AttributeName\": \"PK\", \"AttributeType\": \"S\"}]}");

    assertThatThrownBy(() -> provisioner.create(Sample.stack(table)))
        .hasMessage("Table ShopTable: KeySchema is missing or not a list");
  }

  private static void put(String name, Map<String, AttributeValue> more) {
    var item = new HashMap<>(key(name));
    item.putAll(more);
    var _ = TABLES.putItem(r -> r.tableName("shop").item(item));
  }

  private static List<Record> records() {
    try (var streams = EMULATORS.streamsClient()) {
      var arn = TABLES.describeTable(r -> r.tableName("shop")).table().latestStreamArn();
      var shard =
          streams.describeStream(r -> r.streamArn(arn)).streamDescription().shards().getFirst();
      var iterator =
          streams.getShardIterator(r ->
              r.streamArn(arn)
                  .shardId(shard.shardId())
                  .shardIteratorType(ShardIteratorType.TRIM_HORIZON));
      return streams.getRecords(r -> r.shardIterator(iterator.shardIterator())).records();
    }
  }

  private static void send(String queue, String body) {
    var _ =
        QUEUES.sendMessage(r ->
            r.queueUrl(EMULATORS.queueUrl(queue))
                .messageBody(body)
                .messageGroupId(queue.endsWith(".fifo") ? "g" : null));
  }

  private static List<Message> receive(String queue) {
    return QUEUES.receiveMessage(r -> r.queueUrl(EMULATORS.queueUrl(queue))).messages();
  }
}
