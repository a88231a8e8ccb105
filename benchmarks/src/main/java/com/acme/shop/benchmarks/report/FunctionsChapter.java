package com.acme.shop.benchmarks.report;

import static com.acme.shop.benchmarks.rivals.Rivals.GO;
import static com.acme.shop.benchmarks.rivals.Rivals.JAVA_DEFAULT;
import static com.acme.shop.benchmarks.rivals.Rivals.JAVA_FLOOR;
import static com.acme.shop.benchmarks.rivals.Rivals.NODE;

import com.acme.shop.benchmarks.Chapter;
import com.acme.shop.benchmarks.report.BarChart.Bar;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the report says of functions and rivals. */
public final class FunctionsChapter {

  /** How the name of a function ends that is packaged with an AOT cache. */
  public static final String AOT = "-aot";

  private static final Set<String> HTTP = Set.of("catalog", "user", "cart", "order", "pos");

  private static final List<Target> TARGETS =
      List.of(
          Target.ratio("cold", "cold_ms", NODE, 3.5),
          Target.ratio("AOT cold", "cold_ms", NODE, 1.2).of(AOT),
          Target.ratio("cold CPU", "cold_cpu_ms", NODE, 4.5),
          Target.milliseconds("first primed", "first_primed_ms", 10),
          Target.ratio("warm p50", "warm_p50_ms", NODE, 1.0),
          Target.ratio("warm p50", "warm_p50_ms", GO, 1.6));

  private final ObjectNode document;
  private final Results results;
  private final List<String> all;

  public FunctionsChapter(ObjectNode document) {
    this.document = document;
    this.results = new Results(document);
    this.all = Stream.concat(results.functions().stream(), results.rivals().stream()).toList();
  }

  public Chapter chapter() {
    return new Chapter(
        String.join("\n", heading(), targets(), cold(), warm(), rest()),
        Map.of("cold.svg", coldChart().svg(), "warm.svg", warmChart().svg()));
  }

  private String heading() {
    JsonNode effort = document.path("effort");
    return """
    ## Functions

    Medians over %d rounds; in each, every function and every rival ran once, one after the other, with %d calls to warm up
    and %d that count. `%s` is the rivals' job, too. Read ratios: they hold on other machines, milliseconds do not.
    """
        .formatted(
            effort.path("rounds").asInt(),
            effort.path("warm_up").asInt(),
            effort.path("calls").asInt(),
            results.of("catalog").path("workload").asText("GET /products/{id}"));
  }

  private String targets() {
    var table =
        new Table(
            Stream.concat(Stream.of("function"), TARGETS.stream().map(Target::heading))
                .toArray(String[]::new));
    results.functions().stream().filter(HTTP::contains).forEach(name -> targets(table, name));
    return "### Targets of HTTP functions\n\n"
        + table.markdown()
        + "\nThe floor is `%s`: a Java function without an AWS client.\n".formatted(JAVA_FLOOR);
  }

  private void targets(Table table, String function) {
    table.row(
        Stream.concat(
                Stream.of(function),
                TARGETS.stream().map(target -> target.cell(results, function, JAVA_FLOOR)))
            .toArray(String[]::new));
  }

  private String cold() {
    var table =
        new Table(
            "cold start",
            "÷ node",
            "÷ go",
            "÷ java-default",
            "CPU ÷ node",
            "CPU ÷ go",
            "cold ms",
            "init ms",
            "first ms",
            "CPU ms",
            "first primed ms");
    for (String name : all) {
      table.row(
          name,
          Table.times(results.ratio(name, "cold_ms", NODE)),
          Table.times(results.ratio(name, "cold_ms", GO)),
          Table.times(results.ratio(name, "cold_ms", JAVA_DEFAULT)),
          Table.times(results.ratio(name, "cold_cpu_ms", NODE)),
          Table.times(results.ratio(name, "cold_cpu_ms", GO)),
          Table.number(results.number(name, "cold_ms")),
          Table.number(results.number(name, "init_ms")),
          Table.number(results.number(name, "first_ms")),
          Table.number(results.number(name, "cold_cpu_ms")),
          Table.number(results.number(name, "first_primed_ms")));
    }
    return "### Cold\n\n![cold start](cold.svg)\n\n" + table.markdown() + primed();
  }

  private String primed() {
    List<String> hooked =
        results.functions().stream()
            .filter(name -> results.of(name).path("primed_by").asText().equals("its own hook"))
            .toList();
    return hooked.isEmpty()
        ? "\n"
            + "No function has a hook that primes it yet: *first primed* is the answer after one"
            + " canned call.\n"
        : "\nPrimed by hooks of their own: %s. All others by one canned call.\n"
            .formatted(String.join(", ", hooked));
  }

  private String warm() {
    var table =
        new Table(
            "warm",
            "call",
            "p50 ÷ node",
            "p50 ÷ go",
            "CPU ÷ node",
            "p50 ms",
            "p99 ms",
            "CPU ms a call");
    for (String name : all) {
      JsonNode of = results.of(name);
      warm(table, name, of.path("workload").asText(), of);
      of.path("calls")
          .propertyStream()
          .forEach(call -> warm(table, name, call.getKey(), call.getValue()));
    }
    return "### Warm\n\n![warm calls](warm.svg)\n\n" + table.markdown();
  }

  private void warm(Table table, String name, String call, JsonNode numbers) {
    var p50 = Results.number(numbers, "warm_p50_ms");
    var cpu = Results.number(numbers, "warm_cpu_ms");
    table.row(
        name,
        call,
        Table.times(Results.ratio(p50, results.number(NODE, "warm_p50_ms"))),
        Table.times(Results.ratio(p50, results.number(GO, "warm_p50_ms"))),
        Table.times(Results.ratio(cpu, results.number(NODE, "warm_cpu_ms"))),
        Table.number(p50),
        Table.number(Results.number(numbers, "warm_p99_ms")),
        Table.number(cpu));
  }

  private String rest() {
    var table = new Table("size", "memory ÷ node", "peak memory, MB", "deployed, KB");
    for (String name : all) {
      table.row(
          name,
          Table.times(results.ratio(name, "rss_mb", NODE)),
          Table.number(results.number(name, "rss_mb")),
          Table.number(results.number(name, "jar_kb")));
    }
    return "### Size\n\n" + table.markdown() + troubles();
  }

  private String troubles() {
    List<String> lines = new ArrayList<>();
    document
        .path("skipped")
        .propertyStream()
        .forEach(skipped ->
            lines.add(
                "- %s did not take part: %s"
                    .formatted(skipped.getKey(), skipped.getValue().asText())));
    for (String name : all) {
      results
          .of(name)
          .path("failures")
          .forEach(failure ->
              lines.add(
                  "- %s failed in a round: %s"
                      .formatted(name, failure.asText().lines().findFirst().orElse(""))));
    }
    return lines.isEmpty() ? "" : "\n" + String.join("\n", lines) + "\n";
  }

  private BarChart coldChart() {
    return new BarChart(
        "Cold start: process start to first answer",
        "ms",
        List.of("init", "first answer"),
        all.stream().map(name -> bar(name, "init_ms", "first_ms")).toList());
  }

  private BarChart warmChart() {
    return new BarChart(
        "Warm call, p50",
        "ms",
        List.of("p50"),
        all.stream().map(name -> bar(name, "warm_p50_ms")).toList());
  }

  private Bar bar(String name, String... keys) {
    return new Bar(name, Stream.of(keys).map(key -> results.number(name, key).orElse(0)).toList());
  }
}
