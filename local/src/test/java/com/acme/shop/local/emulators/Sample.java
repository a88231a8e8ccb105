package com.acme.shop.local.emulators;

import com.acme.shop.local.template.Queue;
import com.acme.shop.local.template.Stack;
import com.acme.shop.local.template.Table;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A small stack as a template would describe it. */
final class Sample {

  static final Table TABLE =
      table(
          """
          {
            "BillingMode": "PAY_PER_REQUEST",
            "AttributeDefinitions": [
              {"AttributeName": "PK", "AttributeType": "S"},
              {"AttributeName": "SK", "AttributeType": "S"},
              {"AttributeName": "GSI1PK", "AttributeType": "S"}
            ],
            "KeySchema": [
              {"AttributeName": "PK", "KeyType": "HASH"},
              {"AttributeName": "SK", "KeyType": "RANGE"}
            ],
            "GlobalSecondaryIndexes": [{
              "IndexName": "GSI1",
              "KeySchema": [{"AttributeName": "GSI1PK", "KeyType": "HASH"}],
              "Projection": {"ProjectionType": "INCLUDE", "NonKeyAttributes": ["b", "a"]}
            }],
            "StreamSpecification": {"StreamViewType": "NEW_AND_OLD_IMAGES"},
            "TimeToLiveSpecification": {"AttributeName": "expires", "Enabled": true},
            "PointInTimeRecoverySpecification": {"PointInTimeRecoveryEnabled": true}
          }
          """);

  static final Queue DEAD = new Queue("Dead", "orders-dead", Map.of());

  static final Queue ORDERS =
      new Queue(
          "Orders",
          "orders",
          Map.of(
              "VisibilityTimeout",
              "0",
              "SqsManagedSseEnabled",
              "true",
              "RedrivePolicy",
              redrive(DEAD, 2)));

  static final Queue LINE =
      new Queue(
          "Line", "line.fifo", Map.of("FifoQueue", "true", "ContentBasedDeduplication", "true"));

  private Sample() {}

  static Stack stack(Table... tables) {
    return new Stack(
        Optional.empty(),
        List.of(),
        List.of(ORDERS, DEAD, LINE),
        List.of(tables),
        List.of(),
        List.of(),
        List.of());
  }

  static Stack stack(Queue... queues) {
    return new Stack(
        Optional.empty(), List.of(), List.of(queues), List.of(), List.of(), List.of(), List.of());
  }

  static Table table(String properties) {
    try {
      return new Table("ShopTable", "shop", new ObjectMapper().readTree(properties));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static String redrive(Queue target, int maxReceiveCount) {
    return """
    {"deadLetterTargetArn": "arn:aws:sqs:us-east-1:000000000000:%s", "maxReceiveCount": "%d"}
    """
        .formatted(target.name(), maxReceiveCount);
  }

  static Map<String, AttributeValue> key(String name) {
    return Map.of("PK", text(name), "SK", text("#"));
  }

  static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }
}
