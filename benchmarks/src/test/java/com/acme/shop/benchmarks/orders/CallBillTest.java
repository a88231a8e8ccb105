package com.acme.shop.benchmarks.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.local.iam.AwsCalls.AwsCall;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallBillTest {

  @Test
  void a_send_is_billed_for_each_64_kilobytes_begun() {
    assertThat(billed("AmazonSQS", "SendMessage", 65_536, 0, 0))
        .isEqualTo(Map.of("sqs_requests", 1.0));
    assertThat(billed("AmazonSQS", "SendMessage", 65_537, 0, 0))
        .isEqualTo(Map.of("sqs_requests", 2.0));
  }

  @Test
  void reads_of_an_index_cost_what_reads_of_the_table_do() {
    assertThat(billed("DynamoDB", "Query", 300, 0.5, 1)).isEqualTo(Map.of("read_units", 1.5));
  }

  @Test
  void writes_are_told_apart_from_those_of_the_indexes_that_they_entail() {
    assertThat(billed("DynamoDB", "UpdateItem", 300, 1, 2))
        .isEqualTo(Map.of("table_write_units", 1.0, "index_write_units", 2.0));
  }

  @Test
  void parameters_are_read_for_nothing() {
    assertThat(billed("AmazonSSM", "GetParameters", 300, 0, 0)).isEmpty();
  }

  private static Map<String, Double> billed(
      String service, String operation, int sent, double units, double indexUnits) {
    var call = new AwsCall("OrderFunction", service, operation, sent, units, indexUnits);
    return CallBill.of(List.of(call)).counts();
  }
}
