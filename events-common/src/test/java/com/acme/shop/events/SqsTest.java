package com.acme.shop.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.lambda.runtime.Environment;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** The SDK's own client is the judge: both send the same, and make the same of the answer. */
class SqsTest {

  private static final MessageAttributeValue TEXT =
      MessageAttributeValue.builder().dataType("String").stringValue("ä").build();

  private final List<String> sent = new ArrayList<>();
  private HttpServer server;
  private volatile String answer = "{}";

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          var headers = exchange.getRequestHeaders();
          sent.add(
              "%s %s %s"
                  .formatted(
                      headers.getFirst("X-Amz-Target"),
                      headers.getFirst("Content-Type"),
                      new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
          byte[] body = answer.getBytes(UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void isTheSdks(Function<SqsClient, SdkPojo> call) {
    String endpoint = "http://127.0.0.1:" + server.getAddress().getPort();
    var environment =
        new Environment(
            Map.of(
                "AWS_REGION", "us-east-1",
                "AWS_ACCESS_KEY_ID", "key",
                "AWS_SECRET_ACCESS_KEY", "secret",
                "AWS_ENDPOINT_URL_SQS", endpoint));
    try (var sdk =
            SqsClient.builder()
                .region(Region.US_EAST_1)
                .credentialsProvider(
                    StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .endpointOverride(URI.create(endpoint))
                .checksumValidationEnabled(false)
                .build();
        var own = Sqs.of(environment, Duration.ofSeconds(5))) {
      SdkPojo expected = call.apply(sdk);
      assertThat(call.apply(own)).matches(expected::equalsBySdkFields, expected.toString());
    }
    assertThat(sent.get(1)).isEqualTo(sent.get(0));
  }

  @Test
  void a_message_is_sent_as_the_sdk_sends_it() {
    answer = "{\"MessageId\":\"m-1\",\"MD5OfMessageBody\":\"x\"}";
    isTheSdks(client ->
        client.sendMessage(send ->
            send.queueUrl("https://sqs.us-east-1.amazonaws.com/1/q")
                .messageBody("{\"a\":\"ä\"}")
                .delaySeconds(3)
                .messageAttributes(Map.of("reason", TEXT))));
  }

  @Test
  void a_batch_is_sent_as_the_sdk_sends_it() {
    answer =
        """
        {"Successful":[{"Id":"0","MessageId":"m-1","MD5OfMessageBody":"x"}],
         "Failed":[{"Id":"1","SenderFault":false,"Code":"InternalError","Message":"later"}]}\
        """;
    isTheSdks(client ->
        client.sendMessageBatch(send ->
            send.queueUrl("https://sqs.us-east-1.amazonaws.com/1/q")
                .entries(
                    SendMessageBatchRequestEntry.builder().id("0").messageBody("a").build(),
                    SendMessageBatchRequestEntry.builder()
                        .id("1")
                        .messageBody("b")
                        .messageAttributes(Map.of("reason", TEXT))
                        .build())));
  }
}
