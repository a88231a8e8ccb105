package com.acme.shop.table;

import static software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure.ALL_OLD;

import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Spells writes as the parts of a transaction. */
final class Transactions {

  static final String IS_NEW = "attribute_not_exists(" + Key.PK + ")";

  private Transactions() {}

  static TransactWriteItem item(String table, Write write) {
    var item = TransactWriteItem.builder();
    return switch (write) {
      case Write.Add(Key key, Row row) ->
          item.put(put ->
                  put.tableName(table)
                      .item(row.under(key))
                      .conditionExpression(IS_NEW)
                      .returnValuesOnConditionCheckFailure(ALL_OLD))
              .build();
      case Write.Put(Key key, Row row) ->
          item.put(put -> put.tableName(table).item(row.under(key))).build();
      case Write.Exchange(Key key, Row row, Change condition) ->
          item.put(put ->
                  put.tableName(table)
                      .item(row.under(key))
                      .conditionExpression(condition.condition().orElse(null))
                      .expressionAttributeNames(condition.namesOrNull())
                      .expressionAttributeValues(condition.valuesOrNull())
                      .returnValuesOnConditionCheckFailure(ALL_OLD))
              .build();
      case Write.Apply(Change change) -> update(table, change);
      case Write.Remove(Key key, var condition) ->
          condition
              .map(change -> conditionalRemoval(table, key, change))
              .orElseGet(
                  () -> item.delete(del -> del.tableName(table).key(key.attributes())).build());
    };
  }

  private static TransactWriteItem update(String table, Change change) {
    return TransactWriteItem.builder()
        .update(update ->
            update
                .tableName(table)
                .key(change.key().attributes())
                .updateExpression(change.expression())
                .conditionExpression(change.condition().orElse(null))
                .expressionAttributeNames(change.namesOrNull())
                .expressionAttributeValues(change.valuesOrNull())
                .returnValuesOnConditionCheckFailure(ALL_OLD))
        .build();
  }

  private static TransactWriteItem conditionalRemoval(String table, Key key, Change change) {
    return TransactWriteItem.builder()
        .delete(delete ->
            delete
                .tableName(table)
                .key(key.attributes())
                .conditionExpression(change.condition().orElse(null))
                .expressionAttributeNames(change.namesOrNull())
                .expressionAttributeValues(change.valuesOrNull())
                .returnValuesOnConditionCheckFailure(ALL_OLD))
        .build();
  }
}
