package com.acme.shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.local.running.RunningShop;
import com.acme.shop.local.running.RunningShops;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The queues and the table of a local shop, as its file tells where they are. */
final class LocalParts implements AutoCloseable {

  private final RunningShop shop;
  private final DynamoDbClient dynamoDb;
  private final DynamoDbStreamsClient streams;
  private final SqsClient sqs;

  private LocalParts(RunningShop shop) {
    this.shop = shop;
    var http = UrlConnectionHttpClient.create();
    dynamoDb = at(shop.dynamodb(), DynamoDbClient.builder().httpClient(http)).build();
    streams = at(shop.dynamodb(), DynamoDbStreamsClient.builder().httpClient(http)).build();
    sqs = at(shop.sqs(), SqsClient.builder().httpClient(http)).build();
  }

  /** Of the shop at a URL; a test that needs them is left out where the shop is not a local one. */
  static LocalParts of(URI base) {
    var running =
        new RunningShops(ShopProcess.ROOT)
            .all().stream().filter(shop -> shop.port() == base.getPort()).findFirst();
    Assumptions.assumeTrue(running.isPresent(), "the shop is not a local one");
    return new LocalParts(running.orElseThrow());
  }

  private <B extends AwsClientBuilder<B, ?>> B at(URI endpoint, B builder) {
    return builder
        .endpointOverride(endpoint)
        .region(Region.of(shop.region()))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "secret")));
  }

  SqsClient sqs() {
    return sqs;
  }

  DynamoDbStreamsClient streams() {
    return streams;
  }

  String queueUrl(String logicalId) {
    return Objects.requireNonNull(shop.queues().get(logicalId), logicalId);
  }

  String streamArn() {
    return dynamoDb
        .describeTable(describe -> describe.tableName(table()))
        .table()
        .latestStreamArn();
  }

  private String table() {
    return shop.tables().values().iterator().next();
  }

  void send(String queue, String body) {
    assertThat(
            sqs.sendMessage(send -> send.queueUrl(queueUrl(queue)).messageBody(body)).messageId())
        .isNotBlank();
  }

  /** A text of a row; empty where it has none of this name. */
  static String text(Map<String, AttributeValue> row, String name) {
    AttributeValue value = row.get(name);
    return value == null ? "" : value.s();
  }

  /** Every row of the table. */
  List<Map<String, AttributeValue>> rows() {
    return dynamoDb
        .scanPaginator(scan -> scan.tableName(table()).consistentRead(true))
        .items()
        .stream()
        .toList();
  }

  /** Takes a row out, as somebody with a console would. */
  void delete(Map<String, AttributeValue> row) {
    var key = Map.of("PK", row.get("PK"), "SK", row.get("SK"));
    var _ = dynamoDb.deleteItem(delete -> delete.tableName(table()).key(key));
  }

  /** Messages that are in a queue: visible, hidden or delayed. */
  int depth(String queue) {
    return sqs
        .getQueueAttributes(get ->
            get.queueUrl(queueUrl(queue))
                .attributeNames(
                    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
                    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED))
        .attributes()
        .values()
        .stream()
        .mapToInt(Integer::parseInt)
        .sum();
  }

  /** The messages of all dead-letter queues, by id; they stay where they are, out of sight. */
  List<Message> deadLetters() {
    List<Message> all = new ArrayList<>();
    shop.queues().keySet().stream()
        .filter(queue -> queue.endsWith("Dlq"))
        .forEach(queue -> all.addAll(takeAll(queue)));
    return all;
  }

  /** The messages of a queue; they stay where they are, out of sight for ten minutes. */
  List<Message> takeAll(String queue) {
    Map<String, Message> all = new HashMap<>();
    List<Message> some;
    do {
      some =
          sqs.receiveMessage(receive ->
                  receive
                      .queueUrl(queueUrl(queue))
                      .maxNumberOfMessages(10)
                      .visibilityTimeout(600)
                      .messageAttributeNames("All")
                      .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
              .messages();
      some.forEach(message -> all.put(message.messageId(), message));
    } while (!some.isEmpty());
    return List.copyOf(all.values());
  }

  @Override
  public void close() {
    dynamoDb.close();
    streams.close();
    sqs.close();
  }
}
