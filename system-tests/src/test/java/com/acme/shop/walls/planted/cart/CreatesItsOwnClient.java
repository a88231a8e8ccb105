package com.acme.shop.walls.planted.cart;

import software.amazon.awssdk.services.sqs.SqsClient;

public final class CreatesItsOwnClient {
  public SqsClient client() {
    return SqsClient.create();
  }
}
