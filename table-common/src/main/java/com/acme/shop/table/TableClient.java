package com.acme.shop.table;

import com.acme.shop.lambda.runtime.Environment;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.awscore.endpoints.AccountIdEndpointMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Makes the client of the table. Everything is said explicitly: what the SDK looks up by itself
 * costs time at a cold start. Only the credentials stay at the default, which SnapStart needs.
 */
public final class TableClient {

  private TableClient() {}

  /** A client for the region, and perhaps the endpoint, that the environment names. */
  public static ShopTable of(Environment environment) {
    var client =
        DynamoDbClient.builder()
            .region(Region.of(environment.required("AWS_REGION")))
            .defaultsMode(DefaultsMode.IN_REGION)
            .accountIdEndpointMode(AccountIdEndpointMode.DISABLED)
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(Duration.ofSeconds(1))
                    .socketTimeout(Duration.ofSeconds(2)))
            .overrideConfiguration(config ->
                config
                    .apiCallTimeout(Duration.ofSeconds(6))
                    .defaultProfileFile(ProfileFile.aggregator().build()));
    environment
        .optional("AWS_ENDPOINT_URL_DYNAMODB")
        .map(URI::create)
        .ifPresent(client::endpointOverride);
    return new ShopTable(client.build(), environment.required("TABLE_NAME"));
  }
}
