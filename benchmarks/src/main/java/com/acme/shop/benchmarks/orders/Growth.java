package com.acme.shop.benchmarks.orders;

import com.acme.shop.benchmarks.report.Statistics;
import com.acme.shop.local.running.RunningShop;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * What one customer's requests cost while the orders of others pile up. Those are copies of an
 * order that the shop made, under ids of other users, written past the shop.
 */
final class Growth implements AutoCloseable {

  private static final int BATCH = 25;
  private static final int REQUESTS = 100;
  private static final int WARM_UP = 20;

  private final MeteredShop shop;
  private final Customer customer;
  private final DynamoDbClient dynamoDb;
  private final String table;
  private final Map<String, AttributeValue> row;
  private int orders;

  /**
   * @param orderId of an order that is delivered
   */
  Growth(MeteredShop shop, Customer customer, String orderId) {
    this.shop = shop;
    this.customer = customer;
    RunningShop running = shop.running();
    table = running.tables().values().iterator().next();
    dynamoDb =
        DynamoDbClient.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .endpointOverride(running.dynamodb())
            .region(Region.of(running.region()))
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "secret")))
            .build();
    row = dynamoDb.getItem(get -> get.tableName(table).key(key(orderId))).item();
  }

  /** A request that is measured. */
  private interface Request {
    HttpResponse<String> send() throws IOException, InterruptedException;
  }

  /** Fills the table until so many orders are in it, and measures. */
  ObjectNode measure(int until) throws IOException, InterruptedException {
    fill(until - orders);
    orders = until;
    shop.awaitIdle();
    ObjectNode measured = MeteredShop.JSON.createObjectNode().put("orders", until);
    measured.set("list", measure(customer::listOrders));
    measured.set("place", measure(customer::placeOrder));
    return measured;
  }

  private ObjectNode measure(Request request) throws IOException, InterruptedException {
    for (int call = 0; call < WARM_UP; call++) {
      var _ = request.send();
    }
    int calls = shop.calls().count();
    double[] millis = new double[REQUESTS];
    for (int call = 0; call < REQUESTS; call++) {
      long begin = System.nanoTime();
      var _ = request.send();
      millis[call] = (System.nanoTime() - begin) / 1e6;
    }
    Units units =
        CallBill.of(
                shop.calls().after(calls).stream()
                    .filter(call -> call.function().equals("OrderFunction"))
                    .toList())
            .dividedBy(REQUESTS);
    ObjectNode measured = MeteredShop.JSON.createObjectNode();
    measured.put("p50_ms", Statistics.median(millis)).put("read_units", units.of("read_units"));
    return measured.put(
        "write_units", units.of("table_write_units") + units.of("index_write_units"));
  }

  private void fill(int rows) {
    IntStream.range(0, Math.ceilDiv(rows, BATCH)).parallel().forEach(_ -> write());
  }

  private void write() {
    List<WriteRequest> batch =
        IntStream.range(0, BATCH)
            .mapToObj(_ -> copy())
            .map(item -> WriteRequest.builder().putRequest(put -> put.item(item)).build())
            .toList();
    var response = dynamoDb.batchWriteItem(write -> write.requestItems(Map.of(table, batch)));
    if (!response.unprocessedItems().isEmpty()) {
      throw new IllegalStateException("the table took less than it was given");
    }
  }

  /** As table.md has it: 16 hexadecimal digits for the user, then the order's own. */
  private Map<String, AttributeValue> copy() {
    long user = ThreadLocalRandom.current().nextLong();
    String id = String.format(Locale.ROOT, "%016x-%s", user, UUID.randomUUID());
    Map<String, AttributeValue> copy = new HashMap<>(row);
    copy.putAll(key(id));
    return copy;
  }

  private static Map<String, AttributeValue> key(String id) {
    return Map.of(
        "PK", AttributeValue.fromS("ORDER#" + id.charAt(0)), "SK", AttributeValue.fromS(id));
  }

  @Override
  public void close() {
    dynamoDb.close();
  }
}
