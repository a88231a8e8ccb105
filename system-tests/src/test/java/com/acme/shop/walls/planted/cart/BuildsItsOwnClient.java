package com.acme.shop.walls.planted.cart;

import software.amazon.awssdk.services.sqs.SqsClient;

public final class BuildsItsOwnClient {
  public SqsClient client() {
    return SqsClient.builder().build();
  }
}
