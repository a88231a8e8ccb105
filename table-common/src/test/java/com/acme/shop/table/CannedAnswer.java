package com.acme.shop.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Answers every request as DynamoDB would when it cannot: what DynamoDB Local never does. The SDK
 * makes its own exceptions of it.
 */
record CannedAnswer(int status, String body) implements SdkHttpClient {

  /** An error of DynamoDB's. */
  static CannedAnswer error(String type) {
    return new CannedAnswer(
        type.startsWith("Internal") ? 500 : 400,
        "{\"__type\":\"com.amazonaws.dynamodb.v20120810#%s\",\"message\":\"canned\"}"
            .formatted(type));
  }

  /** A cancelled transaction. */
  static CannedAnswer cancelled(String... codes) {
    String reasons = "{\"Code\":\"%s\"}".formatted(String.join("\"},{\"Code\":\"", codes));
    return new CannedAnswer(
        400,
        """
        {"__type":"com.amazonaws.dynamodb.v20120810#TransactionCanceledException",
         "Message":"canned","CancellationReasons":[%s]}
        """
            .formatted(reasons));
  }

  ShopTable table() {
    return new ShopTable(TableClients.of(this), "shop");
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() {
        return answer();
      }

      @Override
      public void abort() {
        // Nothing is under way.
      }
    };
  }

  private HttpExecuteResponse answer() {
    var head =
        SdkHttpResponse.builder()
            .statusCode(status)
            .putHeader("Content-Type", "application/x-amz-json-1.0")
            .build();
    return HttpExecuteResponse.builder()
        .response(head)
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body.getBytes(UTF_8))))
        .build();
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
