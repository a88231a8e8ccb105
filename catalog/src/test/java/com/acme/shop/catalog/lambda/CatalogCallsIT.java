package com.acme.shop.catalog.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.catalog.dynamodb.ProductTable;
import com.acme.shop.lambda.identity.Identity;
import com.acme.shop.lambda.runtime.Environment;
import com.acme.shop.lambda.runtime.Ids;
import com.acme.shop.local.emulators.EmbeddedTable;
import com.acme.shop.local.testing.CountedCalls;
import com.acme.shop.local.testing.ServedFunction;
import com.acme.shop.local.testing.ShopTemplate;
import com.acme.shop.table.ShopTable;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counts what each route asks of DynamoDB: one call. */
class CatalogCallsIT {

  private EmbeddedTable table;
  private CountedCalls calls;
  private ServedFunction catalog;

  @BeforeEach
  void openCatalog() {
    table = EmbeddedTable.of(ShopTemplate.table());
    calls = new CountedCalls(table);
    var products =
        new ProductTable(new ShopTable(calls.client(), table.name()), new Random(1)::nextInt);
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
    calls.close();
    table.close();
  }

  @Test
  void every_route_is_one_call_to_the_table() {
    assertThat(calls.of(() -> add("one"))).containsExactly("TransactWriteItemsRequest");
    add("two");
    add("three");
    String id = catalog.get("/products").body().replaceAll("^.*?\"id\":\"([^\"]+)\".*$", "$1");
    assertThat(calls.of(() -> catalog.get("/products/" + id).statusCode()))
        .containsExactly("GetItemRequest");
    assertThat(calls.of(() -> catalog.get("/products/unknown").statusCode()))
        .containsExactly("GetItemRequest");
    for (String list : List.of("/products", "/products?limit=1", "/products?tag=mat")) {
      assertThat(calls.of(() -> catalog.get(list).statusCode()))
          .as(list)
          .containsExactly("QueryRequest");
    }
  }

  @Test
  void a_refused_request_is_no_call() {
    assertThat(calls.of(() -> catalog.post("/products", "{}").statusCode())).isEmpty();
    assertThat(calls.of(() -> catalog.get("/products?limit=0").statusCode())).isEmpty();
    catalog.callAs("");
    assertThat(calls.of(() -> add("four"))).isEmpty();
  }

  private int add(String name) {
    var body = "{\"name\":\"%s\",\"price\":1,\"tags\":[\"mat\",\"green\"]}".formatted(name);
    return catalog.post("/products", body).statusCode();
  }
}
