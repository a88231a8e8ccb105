package com.acme.shop.local.iam;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Every way to reach an item by its key. */
enum Attempt {
  GET("GetItem", "") {
    @Override
    void make(DynamoDbClient client, String table, String key) {
      var _ = client.getItem(r -> r.tableName(table).key(item(key)));
    }
  },
  PUT("PutItem", "") {
    @Override
    void make(DynamoDbClient client, String table, String key) {
      var _ = client.putItem(r -> r.tableName(table).item(item(key)));
    }
  },
  UPDATE("UpdateItem", "") {
    @Override
    void make(DynamoDbClient client, String table, String key) {
      var _ = client.updateItem(r -> r.tableName(table).key(item(key)));
    }
  },
  DELETE("DeleteItem", "") {
    @Override
    void make(DynamoDbClient client, String table, String key) {
      var _ = client.deleteItem(r -> r.tableName(table).key(item(key)));
    }
  },
  QUERY("Query", "") {
    @Override
    void make(DynamoDbClient client, String table, String key) {
      var _ =
          client.query(r ->
              r.tableName(table)
                  .keyConditionExpression("PK = :pk")
                  .expressionAttributeValues(Map.of(":pk", text(key))));
    }
  },
  QUERY_GSI2("Query", "GSI2") {
    @Override
    void make(DynamoDbClient client, String table, String key) {
      queryIndex(client, table, index(), key);
    }
  },
  BATCH_GET("BatchGetItem", "") {
    @Override
    void make(DynamoDbClient client, String table, String key) {
      var _ =
          client.batchGetItem(r ->
              r.requestItems(
                  Map.of(table, KeysAndAttributes.builder().keys(List.of(item(key))).build())));
    }
  },
  BATCH_WRITE("BatchWriteItem", "") {
    @Override
    void make(DynamoDbClient client, String table, String key) {
      var put = WriteRequest.builder().putRequest(p -> p.item(item(key))).build();
      var _ = client.batchWriteItem(r -> r.requestItems(Map.of(table, List.of(put))));
    }
  },
  TRANSACT_GET("GetItem", "") {
    @Override
    void make(DynamoDbClient client, String table, String key) {
      var _ = client.transactGetItems(r -> r.transactItems(List.of(read(table, key))));
    }
  },
  TRANSACT_PUT("PutItem", "") {
    @Override
    void make(DynamoDbClient client, String table, String key) {
      write(
          client, TransactWriteItem.builder().put(p -> p.tableName(table).item(item(key))).build());
    }
  },
  TRANSACT_DELETE("DeleteItem", "") {
    @Override
    void make(DynamoDbClient client, String table, String key) {
      write(
          client,
          TransactWriteItem.builder().delete(d -> d.tableName(table).key(item(key))).build());
    }
  },
  TRANSACT_CHECK("ConditionCheckItem", "") {
    @Override
    void make(DynamoDbClient client, String table, String key) {
      String holds = "attribute_not_exists(nothing)";
      write(
          client,
          TransactWriteItem.builder()
              .conditionCheck(c -> c.tableName(table).key(item(key)).conditionExpression(holds))
              .build());
    }
  };

  private final String action;
  private final String index;

  Attempt(String action, String index) {
    this.action = action;
    this.index = index;
  }

  /** Makes it with a partition key. */
  abstract void make(DynamoDbClient client, String table, String key);

  /** The action that it needs. */
  String action() {
    return action;
  }

  /** The index that it asks; empty for the table. */
  String index() {
    return index;
  }

  /** All that need an action on a resource, both as in a policy. */
  static List<Attempt> of(String action, String resource) {
    return Stream.of(values())
        .filter(attempt -> action.equals("dynamodb:" + attempt.action))
        .filter(attempt ->
            attempt.index.isEmpty()
                ? !resource.contains("/index/")
                : resource.endsWith("/index/" + attempt.index))
        .toList();
  }

  private static TransactGetItem read(String table, String key) {
    return TransactGetItem.builder().get(g -> g.tableName(table).key(item(key))).build();
  }

  private static void write(DynamoDbClient client, TransactWriteItem part) {
    var _ = client.transactWriteItems(r -> r.transactItems(List.of(part)));
  }

  private static void queryIndex(DynamoDbClient client, String table, String index, String key) {
    var _ =
        client.query(r ->
            r.tableName(table)
                .indexName(index)
                .keyConditionExpression("#pk = :pk")
                .expressionAttributeNames(Map.of("#pk", index + "PK"))
                .expressionAttributeValues(Map.of(":pk", text(key))));
  }

  private static Map<String, AttributeValue> item(String key) {
    return Map.of("PK", text(key), "SK", text("A"));
  }

  private static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }
}
