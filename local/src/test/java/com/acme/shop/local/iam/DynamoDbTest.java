package com.acme.shop.local.iam;

import static com.acme.shop.local.iam.Policies.TABLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.local.testing.ShopTemplate;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DynamoDbTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final DynamoDb dynamoDb =
      new DynamoDb(
          new Arns("us-east-1", "000000000000"), new KeySchemas(ShopTemplate.stack().tables()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GetItem    | {"TableName": "shop-Table", "Key": {"PK": {"S": "A#1"}, "SK": {"S": "B"}}}
          DeleteItem | {"TableName": "shop-Table", "Key": {"SK": {"S": "B"}, "PK": {"S": "A#1"}}}
          UpdateItem | {"TableName": "shop-Table", "Key": {"PK": {"S": "A#1"}}, "UpdateExpression": "SET GSI2PK = :x"}
          PutItem    | {"TableName": "shop-Table", "Item": {"PK": {"S": "A#1"}, "GSI2PK": {"S": "C"}}}
          GetItem    | {"TableName": "arn:aws:dynamodb:us-east-1:000000000000:table/shop-Table", "Key": {"PK": {"S": "A#1"}}}
          """)
  void a_call_about_one_item_has_its_partition_key(String operation, String body) {
    assertThat(accesses(operation, body)).containsExactly(access(operation, "A#1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PK = :pk                                  | A#1
          #pk=:pk AND begins_with(SK, :sk)          | A#1
          SK <= :sk AND (#pk = :pk)                 | A#1
          SK = :sk                                  | ''
          begins_with(PK, :pk)                      | ''
          GSI2PK = :pk                              | ''
          ''                                        | ''
          """)
  void a_query_has_the_key_that_it_asks_for(String condition, String key) {
    assertThat(accesses("Query", query("", condition)))
        .containsExactly(key.isEmpty() ? access("Query") : access("Query", key));
  }

  @Test
  void a_query_of_an_index_has_the_indexs_key() {
    String index = "\"IndexName\": \"GSI2\", ";
    assertThat(accesses("Query", query(index, "GSI2PK = :pk AND PK = :sk")))
        .containsExactly(access("Query", TABLE + "/index/GSI2", List.of("A#1"), List.of()));
    assertThat(accesses("Query", query(index, "PK = :pk")))
        .containsExactly(access("Query", TABLE + "/index/GSI2", List.of(), List.of()));
  }

  @Test
  void a_transaction_needs_the_action_of_each_part() {
    String body =
        """
        {"TransactItems": [
          {"Put": {"TableName": "shop-Table", "Item": {"PK": {"S": "A"}}}},
          {"Update": {"TableName": "shop-Table", "Key": {"PK": {"S": "B"}}}},
          {"Delete": {"TableName": "shop-Table", "Key": {"PK": {"S": "C"}}}},
          {"ConditionCheck": {"TableName": "shop-Table", "Key": {"PK": {"S": "D"}}}}]}
        """;
    List<String> within = List.of("TransactWriteItems");
    assertThat(accesses("TransactWriteItems", body))
        .containsExactly(
            access("PutItem", TABLE, List.of("A"), within),
            access("UpdateItem", TABLE, List.of("B"), within),
            access("DeleteItem", TABLE, List.of("C"), within),
            access("ConditionCheckItem", TABLE, List.of("D"), within));
  }

  @Test
  void reads_in_a_transaction_are_single_reads() {
    String body =
        """
        {"TransactItems": [{"Get": {"TableName": "shop-Table", "Key": {"PK": {"S": "A"}}}}]}
        """;
    assertThat(accesses("TransactGetItems", body))
        .containsExactly(access("GetItem", TABLE, List.of("A"), List.of("TransactGetItems")));
  }

  @Test
  void a_batch_is_an_action_of_its_own_with_the_keys_of_all_parts() {
    String reads =
        """
        {"RequestItems": {"shop-Table": {"Keys": [{"PK": {"S": "A"}}, {"PK": {"S": "B"}}]}}}
        """;
    assertThat(accesses("BatchGetItem", reads)).containsExactly(access("BatchGetItem", "A", "B"));
    String writes =
        """
        {"RequestItems": {"shop-Table": [
          {"PutRequest": {"Item": {"PK": {"S": "A"}, "SK": {"S": "X"}}}},
          {"DeleteRequest": {"Key": {"PK": {"S": "B"}}}}]}}
        """;
    assertThat(accesses("BatchWriteItem", writes))
        .containsExactly(access("BatchWriteItem", "A", "B"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Scan             | {"TableName": "shop-Table"}                      | table/shop-Table
          Scan             | {"TableName": "shop-Table", "IndexName": "GSI2"} | table/shop-Table/index/GSI2
          DescribeTable    | {"TableName": "shop-Table"}                      | table/shop-Table
          """)
  void what_names_no_item_has_no_key(String operation, String body, String resource) {
    assertThat(accesses(operation, body))
        .containsExactly(
            Access.of(
                "dynamodb:" + operation, "arn:aws:dynamodb:us-east-1:000000000000:" + resource));
  }

  @Test
  void a_statement_in_partiql_is_about_anything() {
    assertThat(accesses("ExecuteStatement", "{\"Statement\": \"SELECT * FROM x\"}"))
        .containsExactly(Access.of("dynamodb:ExecuteStatement", "*"));
  }

  @Test
  void an_item_of_a_table_that_nobody_knows_has_no_key() {
    String body = "{\"TableName\": \"other\", \"Key\": {\"PK\": {\"S\": \"A\"}}}";
    assertThat(accesses("GetItem", body))
        .containsExactly(
            access("GetItem", TABLE.replace("shop-Table", "other"), List.of(), List.of()));
  }

  private List<Access> accesses(String operation, String body) {
    try {
      return dynamoDb.accesses(new Call(operation, JSON.readTree(body)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String query(String index, String condition) {
    return """
    {"TableName": "shop-Table", %s"KeyConditionExpression": "%s",
    "ExpressionAttributeNames": {"#pk": "PK"},
    "ExpressionAttributeValues": {":pk": {"S": "A#1"}, ":sk": {"S": "B"}}}
    """
        .formatted(index, condition);
  }

  private static Access access(String operation, String... keys) {
    return access(operation, TABLE, List.of(keys), List.of());
  }

  private static Access access(
      String operation, String resource, List<String> keys, List<String> enclosing) {
    return new Access(
        "dynamodb:" + operation,
        resource,
        Map.of(Access.LEADING_KEYS, keys, Access.ENCLOSING_OPERATION, enclosing));
  }
}
