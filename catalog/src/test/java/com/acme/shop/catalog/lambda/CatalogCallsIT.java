package com.acme.shop.catalog.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.catalog.dynamodb.ProductTable;
import com.acme.shop.lambda.identity.Identity;
import com.acme.shop.lambda.runtime.Environment;
import com.acme.shop.lambda.runtime.Ids;
import com.acme.shop.local.emulators.EmbeddedTable;
import com.acme.shop.local.testing.ServedFunction;
import com.acme.shop.local.testing.ShopTemplate;
import com.acme.shop.table.ShopTable;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Counts what each route asks of DynamoDB: one call. */
class CatalogCallsIT {

  private final List<String> calls = new ArrayList<>();

  private EmbeddedTable table;
  private DynamoDbClient client;
  private ServedFunction catalog;

  @BeforeEach
  void openCatalog() {
    table = EmbeddedTable.of(ShopTemplate.table());
    client = countingClient();
    var products = new ProductTable(new ShopTable(client, table.name()), new Random(1)::nextInt);
    var ids = new Ids(InstantSource.system(), new Random(2));
    catalog =
        ServedFunction.of(
            "CatalogFunction",
            new CatalogHandler(
                new Environment(Map.of()), new Identity(_ -> Optional.empty()), products, ids));
    catalog.callAs("staff");
  }

  @AfterEach
  void closeCatalog() {
    catalog.close();
    client.close();
    table.close();
  }

  @Test
  void every_route_is_one_call_to_the_table() {
    assertThat(callsOf(() -> add("one"))).containsExactly("TransactWriteItemsRequest");
    add("two");
    add("three");
    String id = catalog.get("/products").body().replaceAll("^.*?\"id\":\"([^\"]+)\".*$", "$1");
    assertThat(callsOf(() -> catalog.get("/products/" + id).statusCode()))
        .containsExactly("GetItemRequest");
    assertThat(callsOf(() -> catalog.get("/products/unknown").statusCode()))
        .containsExactly("GetItemRequest");
    for (String list : List.of("/products", "/products?limit=1", "/products?tag=mat")) {
      assertThat(callsOf(() -> catalog.get(list).statusCode()))
          .as(list)
          .containsExactly("QueryRequest");
    }
  }

  @Test
  void a_refused_request_is_no_call() {
    assertThat(callsOf(() -> catalog.post("/products", "{}").statusCode())).isEmpty();
    assertThat(callsOf(() -> catalog.get("/products?limit=0").statusCode())).isEmpty();
    catalog.callAs("");
    assertThat(callsOf(() -> add("four"))).isEmpty();
  }

  private int add(String name) {
    var body = "{\"name\":\"%s\",\"price\":1,\"tags\":[\"mat\",\"green\"]}".formatted(name);
    return catalog.post("/products", body).statusCode();
  }

  private List<String> callsOf(Supplier<Integer> request) {
    calls.clear();
    assertThat(request.get()).isPositive();
    return List.copyOf(calls);
  }

  private DynamoDbClient countingClient() {
    var account = table.account();
    return DynamoDbClient.builder()
        .endpointOverride(table.endpoint())
        .region(Region.of(account.region()))
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(account.accessKey(), account.secretKey())))
        .overrideConfiguration(config -> config.addExecutionInterceptor(new Counting()))
        .build();
  }

  private final class Counting implements ExecutionInterceptor {

    @Override
    public void beforeTransmission(Context.BeforeTransmission call, ExecutionAttributes unused) {
      calls.add(call.request().getClass().getSimpleName());
    }
  }
}
