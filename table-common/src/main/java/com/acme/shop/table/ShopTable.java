package com.acme.shop.table;

import com.acme.shop.lambda.runtime.Unavailable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The shop's one table. Every method is exactly one call. A throttled call is an {@link
 * com.acme.shop.lambda.runtime.Unavailable}, any other failure the SDK's exception.
 */
public final class ShopTable {

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

  /** The first rows of one partition, read strongly consistently (a read unit for each 4 KB). */
  public List<Row> queryNow(String pk, int limit) {
    var response =
        Throttling.named(() ->
            client.query(query ->
                query
                    .tableName(name)
                    .keyConditionExpression("PK = :pk")
                    .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk)))
                    .consistentRead(true)
                    .limit(limit)));
    return response.items().stream().map(Row::new).toList();
  }

  /**
   * Rows of one partition whose sort keys begin alike, the last one first, read eventually
   * consistently.
   *
   * @param after as for {@link #query}; it must begin with the prefix, too
   * @param limit as for {@link #query}
   */
  public Page queryDown(String pk, String prefix, Optional<String> after, int limit) {
    var values = Map.of(":pk", AttributeValue.fromS(pk), ":prefix", AttributeValue.fromS(prefix));
    var response =
        Throttling.named(() ->
            client.query(query ->
                query
                    .tableName(name)
                    .keyConditionExpression("PK = :pk AND begins_with(SK, :prefix)")
                    .expressionAttributeValues(values)
                    .scanIndexForward(false)
                    .exclusiveStartKey(after.map(sk -> new Key(pk, sk).attributes()).orElse(null))
                    .limit(limit + 1)));
    return page(response, limit);
  }

  /** As {@link #get}, read strongly consistently (a read unit for each 4 KB). */
  public Optional<Row> getNow(Key key) {
    var response =
        Throttling.named(() ->
            client.getItem(get -> get.tableName(name).key(key.attributes()).consistentRead(true)));
    return response.hasItem() ? Optional.of(new Row(response.item())) : Optional.empty();
  }

  /**
   * Up to 100 rows at once, read strongly consistently; a key without a row is left out.
   *
   * @throws com.acme.shop.lambda.runtime.Unavailable also when DynamoDB answers for a part of the
   *     keys only, as it does when it throttles
   */
  public Map<Key, Row> getAllNow(List<Key> keys) {
    var request =
        KeysAndAttributes.builder()
            .keys(keys.stream().map(Key::attributes).toList())
            .consistentRead(true)
            .build();
    var response =
        Throttling.named(() -> client.batchGetItem(get -> get.requestItems(Map.of(name, request))));
    if (!response.unprocessedKeys().isEmpty()) {
      throw new Unavailable(new IllegalStateException("some keys were not read"));
    }
    return response.responses().getOrDefault(name, List.of()).stream()
        .collect(Collectors.toMap(Key::of, Row::new));
  }

  /**
   * The first rows of one partition of the index GSI2, up to a sort key that is not among them.
   * They hold what the index does: keys.
   */
  public List<Row> queryOpen(String gsi2pk, String below, int limit) {
    var values = Map.of(":pk", AttributeValue.fromS(gsi2pk), ":below", AttributeValue.fromS(below));
    var response =
        Throttling.named(() ->
            client.query(query ->
                query
                    .tableName(name)
                    .indexName("GSI2")
                    .keyConditionExpression("GSI2PK = :pk AND GSI2SK < :below")
                    .expressionAttributeValues(values)
                    .limit(limit)));
    return response.items().stream().map(Row::new).toList();
  }

  /**
   * Changes one row.
   *
   * @return the row as it is now, with its key; empty when the condition did not hold and nothing
   *     was changed
   */
  public Optional<Row> change(Change change) {
    return switch (attempt(change)) {
      case Attempt.Made(Row row) -> Optional.of(row);
      case Attempt.Refused _ -> Optional.empty();
    };
  }

  /** As {@link #change}, for who needs to know why it was refused. */
  public Attempt attempt(Change change) {
    try {
      var response =
          Throttling.named(() ->
              client.updateItem(update ->
                  update
                      .tableName(name)
                      .key(change.key().attributes())
                      .updateExpression(change.expression())
                      .conditionExpression(change.condition().orElse(null))
                      .expressionAttributeNames(change.namesOrNull())
                      .expressionAttributeValues(change.valuesOrNull())
                      .returnValues(ReturnValue.ALL_NEW)
                      .returnValuesOnConditionCheckFailure(
                          ReturnValuesOnConditionCheckFailure.ALL_OLD)));
      return new Attempt.Made(new Row(response.attributes()));
    } catch (ConditionalCheckFailedException e) {
      return new Attempt.Refused(e.hasItem() ? Optional.of(new Row(e.item())) : Optional.empty());
    }
  }

  /**
   * Writes a row under a key that none may have yet.
   *
   * @return refused, with the row that is there, where one is
   */
  public Attempt add(Key key, Row row) {
    try {
      Throttling.named(() ->
          client.putItem(put ->
              put.tableName(name)
                  .item(row.under(key))
                  .conditionExpression(Transactions.IS_NEW)
                  .returnValuesOnConditionCheckFailure(
                      ReturnValuesOnConditionCheckFailure.ALL_OLD)));
      return new Attempt.Made(new Row(row.under(key)));
    } catch (ConditionalCheckFailedException e) {
      return new Attempt.Refused(e.hasItem() ? Optional.of(new Row(e.item())) : Optional.empty());
    }
  }

  /** Writes a row, whatever was under its key. */
  public void put(Key key, Row row) {
    Throttling.named(() -> client.putItem(put -> put.tableName(name).item(row.under(key))));
  }

  /** Deletes a row, if it is there. */
  public void remove(Key key) {
    Throttling.named(() -> client.deleteItem(del -> del.tableName(name).key(key.attributes())));
  }

  /**
   * Writes rows under keys that none may have yet: all of them or none.
   *
   * @return false when one of the keys was taken and nothing was written
   */
  public boolean addAll(Map<Key, Row> rows) {
    return writeAll(
        rows.entrySet().stream()
            .<Write>map(row -> new Write.Add(row.getKey(), row.getValue()))
            .toList());
  }

  /**
   * Makes up to 100 writes: all of them or none. A call that the SDK repeats writes once, by its
   * client request token.
   *
   * @return false when one of the conditions did not hold and nothing was written
   */
  public boolean writeAll(List<Write> writes) {
    return refused(writes).isEmpty();
  }

  /**
   * As {@link #writeAll}, and tells which conditions did not hold.
   *
   * @return the places of their writes in the list; empty when everything was written
   */
  public Set<Integer> refused(List<Write> writes) {
    return refusals(writes).keySet();
  }

  /**
   * As {@link #refused}, with the row that each refused write has met: the reason, at no further
   * call; empty where there was none.
   */
  public Map<Integer, Optional<Row>> refusals(List<Write> writes) {
    var items = writes.stream().map(write -> Transactions.item(name, write)).toList();
    try {
      Throttling.named(() -> client.transactWriteItems(write -> write.transactItems(items)));
      return Map.of();
    } catch (TransactionCanceledException e) {
      if (Throttling.isRefused(e)) {
        return Throttling.refusals(e);
      }
      throw e;
    }
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
