package com.acme.shop.local.sources;

import com.acme.shop.local.template.StreamSource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** A table with a stream, of one test. */
record TestTable(String name, String streamArn) {

  private static final DynamoDbClient DYNAMO = Loopback.dynamo();

  private static final KeySchemaElement KEY =
      KeySchemaElement.builder().attributeName("PK").keyType(KeyType.HASH).build();

  private static final AttributeDefinition KEY_TYPE =
      AttributeDefinition.builder()
          .attributeName("PK")
          .attributeType(ScalarAttributeType.S)
          .build();

  static TestTable create() {
    String name = "t-" + UUID.randomUUID();
    var created =
        DYNAMO.createTable(r ->
            r.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(List.of(KEY))
                .attributeDefinitions(List.of(KEY_TYPE))
                .streamSpecification(
                    s -> s.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)));
    return new TestTable(name, created.tableDescription().latestStreamArn());
  }

  void put(String key, int value) {
    DYNAMO.putItem(r ->
        r.tableName(name)
            .item(
                Map.of(
                    "PK", AttributeValue.fromS(key),
                    "value", AttributeValue.fromN(Integer.toString(value)))));
  }

  void delete(String key) {
    DYNAMO.deleteItem(r -> r.tableName(name).key(Map.of("PK", AttributeValue.fromS(key))));
  }

  Source source() {
    return new Source(name);
  }

  /** A stream source, from the beginning, ten records at a time, until it is told otherwise. */
  static final class Source {

    private final String table;
    private String position = "TRIM_HORIZON";
    private int batchSize = 10;
    private Duration window = Duration.ZERO;
    private boolean bisect;
    private OptionalInt retries = OptionalInt.empty();
    private Optional<Duration> age = Optional.empty();
    private boolean partialFailures;
    private Optional<String> onFailure = Optional.empty();
    private List<String> filters = List.of();

    private Source(String table) {
      this.table = table;
    }

    Source latest() {
      position = "LATEST";
      return this;
    }

    Source batches(int size, Duration collected) {
      batchSize = size;
      window = collected;
      return this;
    }

    Source bisecting() {
      bisect = true;
      return this;
    }

    Source retries(int most) {
      retries = OptionalInt.of(most);
      return this;
    }

    Source recordAge(Duration most) {
      age = Optional.of(most);
      return this;
    }

    Source partialFailures() {
      partialFailures = true;
      return this;
    }

    Source onFailure(TestQueue queue) {
      onFailure = Optional.of(queue.name());
      return this;
    }

    Source filter(String pattern) {
      filters = List.of(pattern);
      return this;
    }

    StreamSource build() {
      return new StreamSource(
          table,
          position,
          batchSize,
          window,
          bisect,
          retries,
          age,
          partialFailures,
          onFailure,
          filters);
    }
  }
}
