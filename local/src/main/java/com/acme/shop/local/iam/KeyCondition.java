package com.acme.shop.local.iam;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;

/** The partition key's value in the condition of a {@code Query}. */
final class KeyCondition {

  /** A key is compared in this order only: {@code PK = :pk}, {@code #pk=:pk}. */
  private static final Pattern EQUALITY =
      Pattern.compile("(#?[A-Za-z0-9_.-]+)\\s*=\\s*(:[A-Za-z0-9_]+)");

  private KeyCondition() {}

  /** Every value that the attribute is said to equal; none for a query that is broken. */
  static List<String> values(JsonNode query, String attribute) {
    String expression = query.path("KeyConditionExpression").asText();
    return EQUALITY
        .matcher(expression)
        .results()
        .filter(equality -> name(equality.group(1), query).equals(attribute))
        .map(equality -> query.path("ExpressionAttributeValues").path(equality.group(2)))
        .flatMap(AttributeValues::text)
        .toList();
  }

  private static String name(String written, JsonNode query) {
    return written.startsWith("#")
        ? query.path("ExpressionAttributeNames").path(written).asText()
        : written;
  }
}
