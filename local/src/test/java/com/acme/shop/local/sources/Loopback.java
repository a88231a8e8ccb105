package com.acme.shop.local.sources;

import com.acme.shop.local.emulators.Emulators;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The emulators, started when first asked for and left to the end of the test JVM. */
final class Loopback {

  private static final Emulators EMULATORS = Emulators.start(Optional.empty());

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(EMULATORS::close));
  }

  private static final SqsClient SQS = EMULATORS.sqsClient();
  private static final DynamoDbClient DYNAMO = EMULATORS.dynamoDbClient();
  private static final DynamoDbStreamsClient STREAMS = EMULATORS.streamsClient();

  private Loopback() {}

  static SqsClient sqs() {
    return SQS;
  }

  /** A client of an SQS that is somewhere else, or nowhere. */
  static SqsClient sqsAt(URI endpoint) {
    var account = EMULATORS.account();
    return SqsClient.builder()
        .endpointOverride(endpoint)
        .region(Region.of(account.region()))
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(account.accessKey(), account.secretKey())))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  static DynamoDbClient dynamo() {
    return DYNAMO;
  }

  static DynamoDbStreamsClient streams() {
    return STREAMS;
  }
}
