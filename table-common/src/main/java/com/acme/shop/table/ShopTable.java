package com.acme.shop.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The shop's one table. Every method is exactly one call. A throttled call is an {@link
 * com.acme.shop.lambda.runtime.Unavailable}, any other failure the SDK's exception.
 */
public final class ShopTable {

  private static final String IS_NEW = "attribute_not_exists(" + Key.PK + ")";

  private final DynamoDbClient client;
  private final String name;

  public ShopTable(DynamoDbClient client, String name) {
    this.client = client;
    this.name = name;
  }

  /** The row under a key, read eventually consistently (half a read unit for each 4 KB). */
  public Optional<Row> get(Key key) {
    var response =
        Throttling.named(() -> client.getItem(get -> get.tableName(name).key(key.attributes())));
    return response.hasItem() ? Optional.of(new Row(response.item())) : Optional.empty();
  }

  /**
   * Rows of one partition, read eventually consistently.
   *
   * @param after the sort key to start behind, whether or not a row has it
   * @param limit rows at most; a page may hold fewer and still have a next one, since DynamoDB
   *     reads at most 1 MB
   */
  public Page query(String pk, Optional<String> after, int limit) {
    var response =
        Throttling.named(() ->
            client.query(query ->
                query
                    .tableName(name)
                    .keyConditionExpression("PK = :pk")
                    .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk)))
                    .exclusiveStartKey(after.map(sk -> new Key(pk, sk).attributes()).orElse(null))
                    // One more than asked tells whether there is a next page.
                    .limit(limit + 1)));
    return page(response, limit);
  }

  /**
   * Writes rows under keys that none may have yet: all of them or none. A call that the SDK repeats
   * writes once, by its client request token.
   *
   * @return false when one of the keys was taken and nothing was written
   */
  public boolean addAll(Map<Key, Row> rows) {
    List<TransactWriteItem> puts =
        rows.entrySet().stream().map(row -> put(row.getKey(), row.getValue())).toList();
    try {
      Throttling.named(() -> client.transactWriteItems(write -> write.transactItems(puts)));
      return true;
    } catch (TransactionCanceledException e) {
      if (Throttling.isTaken(e)) {
        return false;
      }
      throw e;
    }
  }

  private TransactWriteItem put(Key key, Row row) {
    return TransactWriteItem.builder()
        .put(put -> put.tableName(name).item(row.under(key)).conditionExpression(IS_NEW))
        .build();
  }

  private static Page page(QueryResponse response, int limit) {
    List<Map<String, AttributeValue>> items = response.items();
    boolean more = items.size() > limit;
    var rows = items.stream().limit(limit).toList();
    Optional<String> next =
        more || !response.lastEvaluatedKey().isEmpty() ? lastKey(rows) : Optional.empty();
    return new Page(rows.stream().map(Row::new).toList(), next);
  }

  private static Optional<String> lastKey(List<Map<String, AttributeValue>> rows) {
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(rows.getLast().get(Key.SK)).map(AttributeValue::s);
  }
}
