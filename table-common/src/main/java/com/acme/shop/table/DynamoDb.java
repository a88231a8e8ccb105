package com.acme.shop.table;

import com.acme.shop.lambda.aws.JsonProtocol;
import com.acme.shop.lambda.aws.JsonService;
import com.acme.shop.lambda.aws.Refusals;
import com.acme.shop.lambda.runtime.Environment;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** The SDK's client, as far as the table needs it. */
record DynamoDb(JsonService service) implements DynamoDbClient {

  private static final Refusals REFUSALS =
      new Refusals(
          Map.of(
              "ConditionalCheckFailedException",
              ConditionalCheckFailedException::builder,
              "TransactionCanceledException",
              TransactionCanceledException::builder,
              "TransactionConflictException",
              TransactionConflictException::builder),
          DynamoDbException::builder);

  private static final JsonService.Api API =
      new JsonService.Api(JsonProtocol.V1_0, "DynamoDB_20120810", REFUSALS);

  /**
   * A client for the region, and perhaps the endpoint, that the environment names.
   *
   * @param patience how long a call may take, with all its retries
   */
  static DynamoDb of(Environment environment, Duration patience) {
    return new DynamoDb(new JsonService(environment, "dynamodb", API, patience));
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    return service.call("GetItem", request, GetItemResponse.builder());
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    return service.call("BatchGetItem", request, BatchGetItemResponse.builder());
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    return service.call("Query", request, QueryResponse.builder());
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    return service.call("PutItem", request, PutItemResponse.builder());
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    return service.call("UpdateItem", request, UpdateItemResponse.builder());
  }

  @Override
  public DeleteItemResponse deleteItem(DeleteItemRequest request) {
    return service.call("DeleteItem", request, DeleteItemResponse.builder());
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    return service.call("TransactWriteItems", request, TransactWriteItemsResponse.builder());
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {
    // The JDK keeps the connections.
  }
}
