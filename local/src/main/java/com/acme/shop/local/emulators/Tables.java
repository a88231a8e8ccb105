package com.acme.shop.local.emulators;

import com.acme.shop.local.template.Table;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;

/**
 * Creates tables as a template describes them.
 *
 * <p>Time to live stays off in DynamoDB Local: its own deletion fails on an item that is not in
 * every index, and leaves stream records with an event name that no SDK knows. {@link TimeToLive}
 * does it instead.
 */
final class Tables {

  private final DynamoDbClient client;

  Tables(DynamoDbClient client) {
    this.client = client;
  }

  /** Creates the table, or finds it the same as it is described. */
  void create(Table table) {
    var request = new TableRequest(table);
    try {
      createOrCompare(request);
    } catch (DynamoDbException e) {
      throw request.broken(e.awsErrorDetails().errorMessage());
    }
  }

  private void createOrCompare(TableRequest request) {
    var create = request.create();
    try {
      var _ = client.createTable(create);
    } catch (ResourceInUseException e) {
      var existing = client.describeTable(r -> r.tableName(create.tableName())).table();
      if (!TableShape.of(existing).equals(TableShape.of(create))) {
        throw request.broken(
            "it is there already with another key, index or stream: delete it, or the data"
                + " directory");
      }
    }
  }
}
