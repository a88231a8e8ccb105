package com.acme.shop.table;

import com.acme.shop.lambda.aws.SdkClient;
import com.acme.shop.lambda.runtime.Environment;
import java.time.Duration;
import software.amazon.awssdk.awscore.endpoints.AccountIdEndpointMode;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Makes the client of the table. */
public final class TableClient {

  private static final Duration PATIENCE = Duration.ofSeconds(6);

  private TableClient() {}

  /** A client for the region, and perhaps the endpoint, that the environment names. */
  public static ShopTable of(Environment environment) {
    var builder = DynamoDbClient.builder().accountIdEndpointMode(AccountIdEndpointMode.DISABLED);
    return new ShopTable(
        SdkClient.of(builder, environment, "DYNAMODB", PATIENCE),
        environment.required("TABLE_NAME"));
  }
}
