package com.acme.shop.events;

import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Sends events to one queue. */
public final class EventPublisher {

  private final SqsClient client;
  private final String queueUrl;

  public EventPublisher(SqsClient client, String queueUrl) {
    this.client = client;
    this.queueUrl = queueUrl;
  }

  /**
   * Sends events in batches of as many as SQS takes; what SQS refuses of a batch is sent again.
   *
   * @throws com.acme.shop.lambda.runtime.Unavailable when SQS did not take all of them after
   *     several tries; some may have been sent
   */
  public void publish(List<Outgoing> events) {
    if (events.isEmpty()) {
      return;
    }
    throw new UnsupportedOperationException(queueUrl + client + events);
  }
}
