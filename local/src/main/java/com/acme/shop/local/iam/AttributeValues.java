package com.acme.shop.local.iam;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/** DynamoDB's typed values on the wire: {@code {"S": "CART#1"}}. */
final class AttributeValues {

  private AttributeValues() {}

  /** The text of a key's value, whatever its type; nothing for what cannot be a key. */
  static Stream<String> text(JsonNode value) {
    return value.valueStream().filter(JsonNode::isTextual).map(JsonNode::textValue);
  }
}
