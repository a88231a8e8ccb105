package com.acme.shop.events;

import software.amazon.awssdk.services.sqs.SqsClient;

/** The dead-letter queue of the queue that a function reads. */
public final class DeadLetters {

  private final SqsClient client;
  private final String queueUrl;
  private final int maxReceives;

  /**
   * @param maxReceives how often SQS hands a message out before it moves it itself
   */
  public DeadLetters(SqsClient client, String queueUrl, int maxReceives) {
    this.client = client;
    this.queueUrl = queueUrl;
    this.maxReceives = maxReceives;
  }

  @Override
  public String toString() {
    return queueUrl + maxReceives + client;
  }
}
