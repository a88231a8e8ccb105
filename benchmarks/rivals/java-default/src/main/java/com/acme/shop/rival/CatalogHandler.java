package com.acme.shop.rival;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The catalog's {@code GET /products/{id}} as most first Java functions are: the event as an
 * object, the SDK's client as its builder makes it, an answer by data binding.
 */
public final class CatalogHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final DynamoDbClient client = DynamoDbClient.create();
  private final String table = System.getenv("TABLE_NAME");

  private record Product(
      String id,
      String name,
      String shortDescription,
      String description,
      String imageUrl1,
      String imageUrl2,
      String imageUrl3,
      BigDecimal price,
      List<String> tags) {}

  private record Found(Product data, int status) {}

  private record Missing(String message, int status) {}

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    var key =
        Map.of(
            "PK", AttributeValue.fromS("PRODUCT#" + event.getPathParameters().get("id")),
            "SK", AttributeValue.fromS("PRODUCT"));
    var row = client.getItem(get -> get.tableName(table).key(key));
    return row.hasItem()
        ? answer(200, new Found(product(row.item()), 200))
        : answer(404, new Missing("no such product", 404));
  }

  private static Product product(Map<String, AttributeValue> row) {
    List<String> images = texts(row.get("imageUrls"));
    return new Product(
        row.get("id").s(),
        row.get("name").s(),
        row.get("shortDescription").s(),
        row.get("description").s(),
        images.get(0),
        images.get(1),
        images.get(2),
        new BigDecimal(row.get("price").n()),
        texts(row.get("tags")));
  }

  private static List<String> texts(AttributeValue list) {
    return list.l().stream().map(AttributeValue::s).toList();
  }

  private static APIGatewayV2HTTPResponse answer(int status, Object body) {
    try {
      return APIGatewayV2HTTPResponse.builder()
          .withStatusCode(status)
          .withHeaders(Map.of("content-type", "application/json"))
          .withBody(JSON.writeValueAsString(body))
          .build();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
