package com.acme.shop.local.sources;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Server;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/** The emulators, each started once when first asked for and left to the end of the test JVM. */
final class Loopback {

  static final String REGION = "us-east-1";

  private static final StaticCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));

  private Loopback() {}

  static SqsClient sqs() {
    return Queues.CLIENT;
  }

  static SqsClient sqsAt(URI endpoint) {
    return SqsClient.builder()
        .endpointOverride(endpoint)
        .region(Region.of(REGION))
        .credentialsProvider(CREDENTIALS)
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  static DynamoDbClient dynamo() {
    return Tables.CLIENT;
  }

  static DynamoDbStreamsClient streams() {
    return Tables.STREAMS;
  }

  private static final class Queues {

    static final SqsClient CLIENT = sqsAt(start());

    private static URI start() {
      InetSocketAddress address =
          SQSRestServerBuilder.withInterface("127.0.0.1")
              .withDynamicPort()
              .withAWSRegion(REGION)
              .start()
              .waitUntilStarted()
              .localAddress();
      return URI.create("http://127.0.0.1:" + address.getPort());
    }
  }

  private static final class Tables {

    private static final URI ENDPOINT = start();

    static final DynamoDbClient CLIENT =
        DynamoDbClient.builder()
            .endpointOverride(ENDPOINT)
            .region(Region.of(REGION))
            .credentialsProvider(CREDENTIALS)
            .httpClient(UrlConnectionHttpClient.create())
            .build();

    static final DynamoDbStreamsClient STREAMS =
        DynamoDbStreamsClient.builder()
            .endpointOverride(ENDPOINT)
            .region(Region.of(REGION))
            .credentialsProvider(CREDENTIALS)
            .httpClient(UrlConnectionHttpClient.create())
            .build();

    private static URI start() {
      try {
        Server server = new Server(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0));
        var handler =
            new LocalDynamoDBServerHandler(
                new LocalDynamoDBRequestHandler(0, true, null, true, false), null);
        server.setHandler(new DynamoDBProxyServer(0, handler).setUpHandler(handler));
        server.start();
        int port = ((NetworkConnector) server.getConnectors()[0]).getLocalPort();
        return URI.create("http://127.0.0.1:" + port);
      } catch (Exception e) {
        throw new IllegalStateException("DynamoDB Local did not start", e);
      }
    }
  }
}
