package com.acme.shop.local.iam;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** AWS's own clients with the credentials of a function, at the gates. */
record Caller(DynamoDbClient dynamoDb, SqsClient sqs, KmsClient kms) implements AutoCloseable {

  /**
   * Clients as a function's process would make them.
   *
   * @param environment its variables
   */
  static Caller of(Map<String, String> environment) {
    return new Caller(
        client(DynamoDbClient.builder(), "DYNAMODB", environment),
        client(SqsClient.builder(), "SQS", environment),
        client(KmsClient.builder(), "KMS", environment));
  }

  /** Whether a call is refused for want of a permission, and for nothing else. */
  static boolean isDenied(Runnable call) {
    try {
      call.run();
      return false;
    } catch (AwsServiceException e) {
      String code = e.awsErrorDetails().errorCode();
      if (code.equals("AccessDeniedException") || code.equals("AccessDenied")) {
        return true;
      }
      throw e;
    }
  }

  @Override
  public void close() {
    dynamoDb.close();
    sqs.close();
    kms.close();
  }

  private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
      B builder, String service, Map<String, String> environment) {
    var credentials =
        AwsBasicCredentials.create(
            value(environment, "AWS_ACCESS_KEY_ID"), value(environment, "AWS_SECRET_ACCESS_KEY"));
    var profiles = ProfileFile.aggregator().build();
    return builder
        .endpointOverride(URI.create(value(environment, "AWS_ENDPOINT_URL_" + service)))
        .region(Region.US_EAST_1)
        .credentialsProvider(StaticCredentialsProvider.create(credentials))
        .overrideConfiguration(
            ClientOverrideConfiguration.builder().defaultProfileFile(profiles).build())
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  private static String value(Map<String, String> environment, String name) {
    return Objects.requireNonNull(environment.get(name), name);
  }
}
