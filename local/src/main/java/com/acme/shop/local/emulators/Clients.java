package com.acme.shop.local.emulators;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** SDK clients of an account at an endpoint; each call makes a new one, the caller closes it. */
public record Clients(Account account) {

  DynamoDbClient dynamoDb(URI endpoint) {
    return at(endpoint, DynamoDbClient.builder()).build();
  }

  /** A client whose every call an interceptor sees. */
  DynamoDbClient dynamoDb(URI endpoint, ExecutionInterceptor interceptor) {
    return at(endpoint, DynamoDbClient.builder())
        .overrideConfiguration(options().toBuilder().addExecutionInterceptor(interceptor).build())
        .build();
  }

  DynamoDbStreamsClient streams(URI endpoint) {
    return at(endpoint, DynamoDbStreamsClient.builder()).build();
  }

  public SqsClient sqs(URI endpoint) {
    return at(endpoint, SqsClient.builder()).build();
  }

  private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B at(
      URI endpoint, B builder) {
    var credentials = AwsBasicCredentials.create(account.accessKey(), account.secretKey());
    return builder
        .endpointOverride(endpoint)
        .region(Region.of(account.region()))
        .credentialsProvider(StaticCredentialsProvider.create(credentials))
        .overrideConfiguration(options())
        .httpClient(UrlConnectionHttpClient.create());
  }

  private static ClientOverrideConfiguration options() {
    // Nobody's ~/.aws may change how a local stack behaves.
    var profiles = ProfileFile.aggregator().build();
    return ClientOverrideConfiguration.builder().defaultProfileFile(profiles).build();
  }
}
