package com.acme.shop.events;

import com.acme.shop.lambda.runtime.Environment;
import java.time.Duration;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What a function needs of SQS, as its environment names it. */
public final class QueueClient {

  private static final Duration PATIENCE = Duration.ofSeconds(6);

  private final SqsClient client;
  private final Environment environment;

  private QueueClient(SqsClient client, Environment environment) {
    this.client = client;
    this.environment = environment;
  }

  public static QueueClient of(Environment environment) {
    return new QueueClient(Sqs.of(environment, PATIENCE), environment);
  }

  /**
   * A publisher to a queue.
   *
   * @param variable the environment variable that holds its URL
   */
  public EventPublisher publisher(String variable) {
    return new EventPublisher(client, environment.required(variable));
  }

  /**
   * The dead-letter queue of the queue that the function reads: {@code DEAD_LETTER_QUEUE_URL}, and
   * {@code MAX_RECEIVES} as in the redrive policy.
   */
  public DeadLetters deadLetters() {
    return new DeadLetters(
        client,
        environment.required("DEAD_LETTER_QUEUE_URL"),
        Integer.parseInt(environment.required("MAX_RECEIVES")));
  }
}
