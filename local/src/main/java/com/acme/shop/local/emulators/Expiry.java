package com.acme.shop.local.emulators;

import com.acme.shop.local.template.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/** The expired items of one table. */
final class Expiry {

  /** True for a Number only: no other type compares with one. */
  private static final String EXPIRED = "#ttl BETWEEN :from AND :to";

  /** Without a limit DynamoDB Local reads the rest of the table for every page of a megabyte. */
  static final int PAGE = 250;

  private final DynamoDbClient client;
  private final String table;
  private final String attribute;
  private final List<String> keys;

  private Expiry(DynamoDbClient client, String table, String attribute, List<String> keys) {
    this.client = client;
    this.table = table;
    this.attribute = attribute;
    this.keys = keys;
  }

  /** Empty if the table's items do not expire. */
  static Optional<Expiry> of(DynamoDbClient client, Table table) {
    var request = new TableRequest(table);
    var keys = request.create().keySchema().stream().map(KeySchemaElement::attributeName).toList();
    return request.timeToLive().map(ttl -> new Expiry(client, table.name(), ttl, keys));
  }

  /** Deletes items that ended in between, and returns how many. */
  int delete(Instant from, Instant to) {
    return client.scanPaginator(expired(from, to)).items().stream().mapToInt(this::delete).sum();
  }

  private ScanRequest expired(Instant from, Instant to) {
    return ScanRequest.builder()
        .tableName(table)
        .limit(PAGE)
        .projectionExpression(projection())
        .filterExpression(EXPIRED)
        .expressionAttributeNames(names())
        .expressionAttributeValues(Map.of(":from", number(from), ":to", number(to)))
        .build();
  }

  /** A TTL attribute that is part of the key is projected once: paths may not overlap. */
  private String projection() {
    return names().keySet().stream().sorted().collect(Collectors.joining(", "));
  }

  private Map<String, String> names() {
    var names = new HashMap<String, String>();
    IntStream.range(0, keys.size())
        .filter(i -> !keys.get(i).equals(attribute))
        .forEach(i -> names.put("#key" + i, keys.get(i)));
    names.put("#ttl", attribute);
    return names;
  }

  private static AttributeValue number(Instant instant) {
    return AttributeValue.fromN(Long.toString(instant.getEpochSecond()));
  }

  /** Only if the attribute is as it was read: an item that was refreshed meanwhile lives on. */
  private int delete(Map<String, AttributeValue> item) {
    var key = new HashMap<>(item);
    key.keySet().retainAll(keys);
    try {
      var _ =
          client.deleteItem(r ->
              r.tableName(table)
                  .key(key)
                  .conditionExpression("#ttl = :read")
                  .expressionAttributeNames(Map.of("#ttl", attribute))
                  .expressionAttributeValues(Map.of(":read", item.get(attribute))));
      return 1;
    } catch (ConditionalCheckFailedException refreshed) {
      return 0;
    }
  }
}
