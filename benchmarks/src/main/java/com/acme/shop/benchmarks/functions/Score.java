package com.acme.shop.benchmarks.functions;

import com.acme.shop.benchmarks.report.Statistics;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** A contestant's rounds, and the medians over them. */
final class Score {

  private final Contestant contestant;
  private final List<Sample> samples = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();

  Score(Contestant contestant) {
    this.contestant = contestant;
  }

  Contestant contestant() {
    return contestant;
  }

  void add(Sample sample) {
    samples.add(sample);
  }

  void failed(String reason) {
    failures.add(reason);
  }

  ObjectNode json() {
    ObjectNode json = Json.object();
    put(json, "cold_ms", Sample::cold);
    put(json, "cold_cpu_ms", sample -> Sample.millis(sample.coldCpu()));
    put(json, "init_ms", sample -> Sample.millis(sample.init()));
    put(json, "first_ms", sample -> Sample.millis(sample.first()));
    put(json, "first_primed_ms", sample -> Sample.millis(sample.firstPrimed()));
    putWarm(json, contestant.main());
    put(json, "rss_mb", Sample::memory);
    json.put("jar_kb", Math.ceilDiv(contestant.bytes(), 1024));
    json.put("workload", contestant.main().name());
    json.put("primed_by", contestant.primesItself() ? "its own hook" : "a call");
    ObjectNode calls = json.putObject("calls");
    contestant.others().forEach(other -> putWarm(calls.putObject(other.name()), other));
    ArrayNode rounds = json.putArray("rounds");
    samples.forEach(sample -> rounds.add(sample.raw()));
    ArrayNode failed = json.putArray("failures");
    failures.forEach(failed::add);
    return json;
  }

  private void putWarm(ObjectNode json, Workload workload) {
    String name = workload.name();
    put(json, "warm_p50_ms", sample -> warm(sample, name).percentile(0.5));
    put(json, "warm_p99_ms", sample -> warm(sample, name).percentile(0.99));
    put(json, "warm_cpu_ms", sample -> warm(sample, name).cpuOfOne());
  }

  private static Sample.Warm warm(Sample sample, String workload) {
    return Objects.requireNonNull(sample.warm().get(workload));
  }

  private void put(ObjectNode json, String key, ToDoubleFunction<Sample> value) {
    double median = Statistics.median(samples.stream().mapToDouble(value).toArray());
    json.put(key, BigDecimal.valueOf(median).setScale(3, RoundingMode.HALF_UP));
  }
}
