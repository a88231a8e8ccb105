package com.acme.shop.local.iam;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WriteUnitsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'ab': {'S': 'xyz'}} | 5",
        "{'a': {'S': 'ä'}} | 3",
        "{'a': {'N': '0'}} | 2",
        "{'a': {'N': '1763712000'}} | 6",
        "{'a': {'N': '-12.50'}} | 5",
        "{'a': {'BOOL': true}} | 2",
        "{'a': {'NULL': true}} | 2",
        "{'a': {'B': 'AAAA'}} | 4",
        "{'a': {'SS': ['x', 'yz']}} | 4",
        "{'a': {'M': {}}} | 4",
        "{'a': {'M': {'b': {'S': 'c'}}}} | 7",
        "{'a': {'L': [{'S': 'c'}, {'N': '1'}]}} | 9"
      })
  void an_item_has_the_size_that_dynamodb_counts(String item, int size) throws IOException {
    assertThat(ItemSize.of(json(item))).isEqualTo(size);
  }

  @Test
  void a_write_takes_a_unit_for_each_kilobyte_begun() throws IOException {
    assertThat(WriteUnits.atLeast("PutItem", json("{'Item': " + item(1024) + "}"))).isEqualTo(1);
    assertThat(WriteUnits.atLeast("PutItem", json("{'Item': " + item(1025) + "}"))).isEqualTo(2);
    assertThat(WriteUnits.atLeast("UpdateItem", json("{'Key': {}}"))).isEqualTo(1);
    assertThat(WriteUnits.atLeast("GetItem", json("{'Key': {}}"))).isZero();
  }

  @Test
  void a_transaction_takes_two_for_each() throws IOException {
    String parts = "[{'Put': {'Item': " + item(1025) + "}}, {'Delete': {'Key': {}}}]";
    assertThat(WriteUnits.atLeast("TransactWriteItems", json("{'TransactItems': " + parts + "}")))
        .isEqualTo(6);
  }

  @Test
  void a_condition_that_fails_is_billed_and_a_fault_is_not() throws IOException {
    assertThat(WriteUnits.isBilledRefusal(json("{'__type': 'a#ConditionalCheckFailedException'}")))
        .isTrue();
    assertThat(WriteUnits.isBilledRefusal(json("{'__type': 'a#ThrottlingException'}"))).isFalse();
  }

  private static String item(int bytes) {
    return "{'a': {'S': '" + "x".repeat(bytes - 1) + "'}}";
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text.replace('\'', '"'));
  }
}
