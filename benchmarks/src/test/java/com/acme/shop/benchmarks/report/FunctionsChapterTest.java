package com.acme.shop.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.benchmarks.Chapter;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class FunctionsChapterTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void each_number_stands_beside_the_rivals() {
    assertThat(chapter().markdown())
        .contains(
            "| catalog | 3.00 x | 30.0 x | – | 4.00 x | 40.0 x | 300 | 200 | 100 | 400 | 5.00 |")
        .contains(
            "| catalog | GET /products/{id} | 1.20 x | 2.40 x | 2.00 x | 1.20 | 2.50 | 1.00 |")
        .contains("| catalog | POST /products | 3.00 x | 6.00 x | – | 3.00 | 4.00 | – |");
  }

  @Test
  void a_target_is_met_or_not_met_and_then_the_floor_is_told() {
    assertThat(chapter().markdown())
        .contains(
            "| catalog | met: 3.00 x | **not met**: 1.30 x (floor –) | met: 4.00 x | met: 5.00 "
                + "| **not met**: 1.20 x (floor 0.50 x) | **not met**: 2.40 x (floor 1.00 x) |");
  }

  @Test
  void a_function_that_serves_no_route_has_no_such_targets() {
    assertThat(chapter().markdown())
        .doesNotContain("| payment | met")
        .doesNotContain("| payment | **");
  }

  @Test
  void who_did_not_take_part_is_told_with_the_reason() {
    assertThat(chapter().markdown())
        .contains("- java-default did not take part: there is no mvn on this machine")
        .contains("- catalog failed in a round: no answer");
  }

  @Test
  void without_rivals_the_ratios_are_unknown() {
    ObjectNode document = document();
    document.remove("rivals");
    assertThat(new FunctionsChapter(document).chapter().markdown())
        .contains("| catalog | – | – | – | met: 5.00 | – | – |");
  }

  @Test
  void the_report_begins_with_the_machine_and_has_every_chapter() {
    var report = new Report(document(), List.of(chapter()));
    assertThat(report.markdown())
        .startsWith("# Benchmarks\n\n- cores: 2\n")
        .contains("## Functions");
  }

  @Test
  void the_pictures_are_beside_the_text_that_shows_them() {
    Chapter chapter = chapter();
    assertThat(chapter.files()).containsOnlyKeys("cold.svg", "warm.svg");
    chapter.files().keySet().forEach(name -> assertThat(chapter.markdown()).contains("](" + name));
  }

  private static Chapter chapter() {
    return new FunctionsChapter(document()).chapter();
  }

  private static ObjectNode document() {
    try {
      return (ObjectNode)
          JSON.readTree(
              """
              {"machine": {"cores": 2},
               "effort": {"rounds": 3, "warm_up": 10, "calls": 20},
               "functions": {
                 "catalog": {"cold_ms": 300, "cold_cpu_ms": 400, "init_ms": 200, "first_ms": 100, "first_primed_ms": 5,
                   "warm_p50_ms": 1.2, "warm_p99_ms": 2.5, "warm_cpu_ms": 1, "rss_mb": 80, "jar_kb": 8000,
                   "workload": "GET /products/{id}", "primed_by": "a call", "failures": ["no answer\\nlines"],
                   "calls": {"POST /products": {"warm_p50_ms": 3, "warm_p99_ms": 4, "warm_cpu_ms": 0}}},
                 "catalog-aot": {"cold_ms": 130, "workload": "GET /products/{id}", "calls": {}, "failures": []},
                 "payment": {"cold_ms": 310, "workload": "a card is asked for", "calls": {}, "failures": []}},
               "rivals": {
                 "node": {"cold_ms": 100, "cold_cpu_ms": 100, "warm_p50_ms": 1, "warm_cpu_ms": 0.5, "rss_mb": 60},
                 "go": {"cold_ms": 10, "cold_cpu_ms": 10, "warm_p50_ms": 0.5},
                 "java-floor": {"cold_ms": 90, "warm_p50_ms": 0.5}},
               "skipped": {"java-default": "there is no mvn on this machine"}}
              """);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
