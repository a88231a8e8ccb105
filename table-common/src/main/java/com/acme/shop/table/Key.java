package com.acme.shop.table;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The primary key of a row.
 *
 * @param pk partition key; it begins with the prefix of its domain, which is all that the domain's
 *     functions may touch
 * @param sk sort key
 */
public record Key(String pk, String sk) {

  static final String PK = "PK";
  static final String SK = "SK";

  static Key of(Map<String, AttributeValue> row) {
    return new Key(text(row, PK), text(row, SK));
  }

  private static String text(Map<String, AttributeValue> row, String name) {
    return Optional.ofNullable(row.get(name)).map(AttributeValue::s).orElseThrow();
  }

  Map<String, AttributeValue> attributes() {
    return Map.of(PK, AttributeValue.fromS(pk), SK, AttributeValue.fromS(sk));
  }
}
