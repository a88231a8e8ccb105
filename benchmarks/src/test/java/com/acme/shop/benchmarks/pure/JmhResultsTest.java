package com.acme.shop.benchmarks.pure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class JmhResultsTest {

  private static final String JMH =
      """
      [{"benchmark": "com.acme.shop.order.domain.DecidingBenchmark.decidePaying",
        "primaryMetric": {"score": 315.6, "scoreError": 12.5, "scoreUnit": "ns/op"},
        "secondaryMetrics": {"gc.alloc.rate": {"score": 900.0}, "gc.alloc.rate.norm": {"score": 552.0}}},
       {"benchmark": "com.acme.shop.lambda.identity.TokenBenchmark.verifyToken",
        "primaryMetric": {"score": 2073682.7, "scoreError": "NaN", "scoreUnit": "ns/op"},
        "secondaryMetrics": {"gc.alloc.rate.norm": {"score": 35393.7}}}]
      """;

  @Test
  void each_is_found_by_its_name_with_its_time_and_what_it_allocates() throws Exception {
    assertThat(results().toString())
        .isEqualTo(
            """
            {"decide_paying":{"ns_per_op":315.6,"ns_error":12.5,"bytes_per_op":552.0},\
            "verify_token":{"ns_per_op":2073682.7,"bytes_per_op":35393.7}}\
            """);
  }

  @Test
  void the_chapter_has_a_line_for_each_and_a_dash_for_what_is_not_known() throws Exception {
    assertThat(JmhResults.markdown(results()))
        .contains("| decide paying | 316 | 12.5 | 552 |\n")
        .contains("| verify token | 2073683 | – | 35394 |\n");
  }

  private static JsonNode results() throws Exception {
    return JmhResults.read(new ObjectMapper().readTree(JMH));
  }
}
