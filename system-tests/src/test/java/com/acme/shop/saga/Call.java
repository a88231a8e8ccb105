package com.acme.shop.saga;

/**
 * A request of a function to DynamoDB or SQS.
 *
 * @param caller the function's logical id
 * @param operation {@code UpdateItem}, {@code SendMessageBatch} …
 * @param body the request, JSON
 */
record Call(String caller, String operation, String body) {

  boolean writes() {
    return switch (operation) {
      case "PutItem", "UpdateItem", "TransactWriteItems", "DeleteItem" -> true;
      default -> false;
    };
  }

  boolean sends() {
    return operation.startsWith("SendMessage");
  }
}
