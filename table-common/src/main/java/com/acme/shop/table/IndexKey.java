package com.acme.shop.table;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Where a row stands in the index GSI1: what DynamoDB needs to start behind it.
 *
 * @param key the row's primary key
 */
public record IndexKey(Key key, String gsi1pk, String gsi1sk) {

  Map<String, AttributeValue> attributes() {
    var all = new HashMap<>(key.attributes());
    all.put("GSI1PK", AttributeValue.fromS(gsi1pk));
    all.put("GSI1SK", AttributeValue.fromS(gsi1sk));
    return all;
  }
}
