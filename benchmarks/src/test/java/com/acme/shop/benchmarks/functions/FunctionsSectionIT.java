package com.acme.shop.benchmarks.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.benchmarks.Effort;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** That it still measures; what it measures, no test says: that depends on the machine. */
class FunctionsSectionIT {

  private static final Effort LEAST =
      Effort.QUICK.withRounds(1).withCalls(1, 2).withOnly(Set.of("catalog", "java-floor"));

  @Test
  void one_function_and_the_floor_are_measured_without_a_failure() throws Exception {
    var section = new FunctionsSection(Path.of(System.getProperty("shop.root", "..")));
    ObjectNode document = section.measure(LEAST, _ -> {});
    assertThat(document.path("skipped")).isEmpty();
    assertThat(document.path("functions").fieldNames()).toIterable().containsExactly("catalog");
    assertThat(document.path("rivals").fieldNames()).toIterable().containsExactly("java-floor");
    assertMeasured(document.at("/functions/catalog"));
    assertMeasured(document.at("/rivals/java-floor"));
    assertThat(document.at("/functions/catalog/calls").fieldNames())
        .toIterable()
        .containsExactly("GET /products", "POST /products");
    assertThat(section.chapter(document).markdown()).contains("| catalog | GET /products/{id} |");
  }

  private static void assertMeasured(JsonNode contestant) {
    assertThat(contestant.path("failures")).isEmpty();
    for (String key :
        Set.of(
            "cold_ms",
            "init_ms",
            "first_ms",
            "first_primed_ms",
            "warm_p50_ms",
            "warm_p99_ms",
            "jar_kb")) {
      assertThat(contestant.path(key).doubleValue()).as(key).isPositive();
    }
    // Only Linux tells what they used.
    assertThat(contestant.has("cold_cpu_ms")).isTrue();
    assertThat(contestant.has("warm_cpu_ms")).isTrue();
    assertThat(contestant.has("rss_mb")).isTrue();
  }
}
