package com.acme.shop.table;

import com.acme.shop.lambda.runtime.Environment;
import java.time.Duration;

/** Makes the client of the table. */
public final class TableClient {

  private static final Duration PATIENCE = Duration.ofSeconds(6);

  private TableClient() {}

  /** A client for the region, and perhaps the endpoint, that the environment names. */
  public static ShopTable of(Environment environment) {
    return new ShopTable(DynamoDb.of(environment, PATIENCE), environment.required("TABLE_NAME"));
  }
}
