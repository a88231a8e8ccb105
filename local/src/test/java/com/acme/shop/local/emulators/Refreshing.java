package com.acme.shop.local.emulators;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** Lets something happen between the reading and the deleting of an item. */
final class Refreshing implements DynamoDbClient {

  private final DynamoDbClient client;
  private final Runnable meanwhile;

  Refreshing(DynamoDbClient client, Runnable meanwhile) {
    this.client = client;
    this.meanwhile = meanwhile;
  }

  @Override
  public ScanResponse scan(ScanRequest request) {
    return client.scan(request);
  }

  @Override
  public DeleteItemResponse deleteItem(DeleteItemRequest request) {
    meanwhile.run();
    return client.deleteItem(request);
  }

  @Override
  public String serviceName() {
    return client.serviceName();
  }

  @Override
  public void close() {
    client.close();
  }
}
