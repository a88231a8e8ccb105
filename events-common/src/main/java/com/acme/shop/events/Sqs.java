package com.acme.shop.events;

import com.acme.shop.lambda.aws.JsonProtocol;
import com.acme.shop.lambda.aws.JsonService;
import com.acme.shop.lambda.aws.Refusals;
import com.acme.shop.lambda.runtime.Environment;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.KmsThrottledException;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** The SDK's client, as far as sending needs it. */
record Sqs(JsonService service) implements SqsClient {

  private static final JsonService.Api API =
      new JsonService.Api(
          JsonProtocol.V1_0,
          "AmazonSQS",
          new Refusals(
              Map.of("KmsThrottled", KmsThrottledException::builder), SqsException::builder));

  /**
   * A client for the region, and perhaps the endpoint, that the environment names.
   *
   * @param patience how long a call may take, with all its retries
   */
  static Sqs of(Environment environment, Duration patience) {
    return new Sqs(new JsonService(environment, "sqs", API, patience));
  }

  @Override
  public SendMessageResponse sendMessage(SendMessageRequest request) {
    return service.call("SendMessage", request, SendMessageResponse.builder());
  }

  @Override
  public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest request) {
    return service.call("SendMessageBatch", request, SendMessageBatchResponse.builder());
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {
    // The JDK keeps the connections.
  }
}
