package com.acme.shop.local.template;

import static com.acme.shop.local.template.Templates.complaint;
import static com.acme.shop.local.template.Templates.resource;
import static com.acme.shop.local.template.Templates.stack;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableReaderTest {

  private static final String KEYS =
      """
      KeySchema: [{AttributeName: PK, KeyType: HASH}]
      AttributeDefinitions: [{AttributeName: PK, AttributeType: S}]
      """;

  @Test
  void a_table_has_a_name_of_its_own_or_of_the_stack() {
    assertThat(read("AWS::DynamoDB::Table", KEYS).name()).isEqualTo("shop-T");
    assertThat(read("AWS::DynamoDB::Table", "TableName: !Sub '${AWS::Region}-t'\n" + KEYS).name())
        .isEqualTo("eu-west-1-t");
  }

  @Test
  void a_table_keeps_its_properties_in_cloudformations_spelling() {
    Table table = read("AWS::DynamoDB::Table", KEYS + "BillingMode: PAY_PER_REQUEST\n");
    assertThat(table.properties())
        .hasToString(
            "{\"KeySchema\":[{\"AttributeName\":\"PK\",\"KeyType\":\"HASH\"}],"
                + "\"AttributeDefinitions\":[{\"AttributeName\":\"PK\",\"AttributeType\":\"S\"}],"
                + "\"BillingMode\":\"PAY_PER_REQUEST\"}");
  }

  @Test
  void a_simple_table_is_a_table_of_one_key() {
    Table table =
        read(
            "AWS::Serverless::SimpleTable",
            "PrimaryKey: {Name: userid, Type: Number}\nTags: {a: b}\n");
    assertThat(table.name()).isEqualTo("shop-T");
    assertThat(table.properties())
        .hasToString(
            "{\"TableName\":\"shop-T\",\"BillingMode\":\"PAY_PER_REQUEST\","
                + "\"AttributeDefinitions\":[{\"AttributeName\":\"userid\",\"AttributeType\":\"N\"}],"
                + "\"KeySchema\":[{\"AttributeName\":\"userid\",\"KeyType\":\"HASH\"}]}");
  }

  @Test
  void a_simple_table_that_says_nothing_is_keyed_by_id() {
    assertThat(read("AWS::Serverless::SimpleTable", "").properties().toString())
        .contains("{\"AttributeName\":\"id\",\"AttributeType\":\"S\"}");
  }

  @Test
  void a_broken_table_is_named() {
    assertThat(complaint(template("AWS::DynamoDB::Table", "BillingMode: PAY_PER_REQUEST")))
        .isEqualTo("T: KeySchema is missing");
    assertThat(complaint(template("AWS::DynamoDB::Table", "KeySchema: []")))
        .isEqualTo("T: AttributeDefinitions is missing");
    assertThat(complaint(template("AWS::Serverless::SimpleTable", "PrimaryKey: {Type: Date}")))
        .isEqualTo("T.PrimaryKey.Type: there is no key type Date");
  }

  private static Table read(String type, String properties) {
    return stack(template(type, properties)).tables().getFirst();
  }

  private static String template(String type, String properties) {
    return "Resources:\n" + resource("T", type, properties);
  }
}
