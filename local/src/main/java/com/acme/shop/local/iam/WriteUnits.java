package com.acme.shop.local.iam;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * The write units that a request takes at least, by what it sends. DynamoDB Local tells too few of
 * some transactions, and nothing of a write whose condition fails, which AWS bills all the same.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html">DynamoDB
 *     read and write operations</a>
 */
final class WriteUnits {

  private static final int KILOBYTE = 1024;
  private static final Set<String> BILLED =
      Set.of("ConditionalCheckFailedException", "TransactionCanceledException");

  private WriteUnits() {}

  /** Zero for whatever writes nothing. */
  static int atLeast(String operation, JsonNode request) {
    return switch (operation) {
      case "PutItem" -> ofPart(request);
      case "UpdateItem", "DeleteItem" -> 1;
      case "TransactWriteItems" ->
          request
              .path("TransactItems")
              .valueStream()
              .flatMap(JsonNode::propertyStream)
              // A transaction writes everything twice: it prepares, then commits.
              .mapToInt(part -> 2 * ofPart(part.getValue()))
              .sum();
      default -> 0;
    };
  }

  /** Whether an answer is a refusal that is billed as the write would have been. */
  static boolean isBilledRefusal(JsonNode answer) {
    String type = answer.path("__type").asText();
    return BILLED.contains(type.substring(type.indexOf('#') + 1));
  }

  /** What is changed or deleted is not sent whole: it counts as one unit. */
  private static int ofPart(JsonNode part) {
    return Math.max(1, Math.ceilDiv(ItemSize.of(part.path("Item")), KILOBYTE));
  }
}
