package com.acme.shop.catalog.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.catalog.Products;
import com.acme.shop.catalog.ProductsContract;
import com.acme.shop.local.emulators.EmbeddedTable;
import com.acme.shop.local.testing.ShopTemplate;
import com.acme.shop.table.ShopTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The products' contract on DynamoDB Local, in the table that the template describes. */
class ProductTableIT extends ProductsContract {

  private static final AttributeValue NONE = AttributeValue.fromS("");

  private EmbeddedTable table;

  @BeforeEach
  void createTable() {
    table = newTable();
  }

  @AfterEach
  void dropTable() {
    table.close();
  }

  /** The template's table, empty. */
  EmbeddedTable newTable() {
    return EmbeddedTable.of(ShopTemplate.table());
  }

  @Override
  protected Products products() {
    return onReplica(0);
  }

  @Test
  void every_replica_lists_every_product() {
    products().add(aProduct("a", "Yoga Mat"));
    assertThat(IntStream.range(0, ProductTable.LIST_REPLICAS))
        .allSatisfy(replica ->
            assertThat(onReplica(replica).list(Optional.empty(), Optional.empty(), 10).products())
                .hasSize(1));
  }

  @Test
  void rows_stand_under_the_prefixes_that_the_function_s_role_names() {
    products().add(aProduct("a", "Yoga Mat", "mat"));
    assertThat(rows())
        .map(row -> row.getOrDefault("PK", NONE).s().replaceAll("#.*", "#*"))
        .containsOnly("PRODUCT#*", "PRODUCT_LIST#*", "PRODUCT_TAG#*");
  }

  @Test
  void products_cost_nothing_in_the_sparse_index() {
    products().add(aProduct("a", "Yoga Mat", "mat"));
    assertThat(rows()).noneSatisfy(row -> assertThat(row).containsKey("GSI2PK"));
  }

  private Products onReplica(int replica) {
    return new ProductTable(new ShopTable(table.client(), table.name()), _ -> replica);
  }

  private List<Map<String, AttributeValue>> rows() {
    return table.client().scan(scan -> scan.tableName(table.name())).items();
  }
}
