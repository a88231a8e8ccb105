package com.acme.shop.table;

import com.acme.shop.local.emulators.EmbeddedTable;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** AWS's client, with something between it and the table. */
final class TableClients {

  private TableClients() {}

  /** A client of an embedded table that shows every call to an interceptor. */
  static DynamoDbClient watched(EmbeddedTable table, ExecutionInterceptor interceptor) {
    var account = table.account();
    return client(account.accessKey(), account.secretKey())
        .endpointOverride(table.endpoint())
        .httpClient(UrlConnectionHttpClient.create())
        .overrideConfiguration(config -> config.addExecutionInterceptor(interceptor))
        .build();
  }

  /** A client of whatever answers its requests; it repeats none. */
  static DynamoDbClient of(SdkHttpClient http) {
    return client("key", "secret")
        .endpointOverride(URI.create("http://127.0.0.1:1"))
        .httpClient(http)
        .overrideConfiguration(config -> config.retryStrategy(AwsRetryStrategy.doNotRetry()))
        .build();
  }

  private static DynamoDbClientBuilder client(String accessKey, String secretKey) {
    return DynamoDbClient.builder()
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey)));
  }
}
