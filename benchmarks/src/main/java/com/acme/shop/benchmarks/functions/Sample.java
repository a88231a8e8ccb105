package com.acme.shop.benchmarks.functions;

import com.acme.shop.benchmarks.report.Statistics;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What one round tells of a contestant.
 *
 * @param init from the start of the process until it asked for its first event
 * @param first the first answer after that
 * @param coldCpu of the process until then
 * @param firstPrimed the first answer of another process, which has been primed
 * @param memory the peak in MiB, after the warm calls
 * @param warm of the main workload first, by its name
 */
record Sample(
    Duration init,
    Duration first,
    Duration coldCpu,
    Duration firstPrimed,
    int memory,
    Map<String, Warm> warm) {

  /**
   * Warm calls.
   *
   * @param cpu of all of them
   */
  record Warm(List<Duration> calls, Duration cpu) {

    double percentile(double share) {
      return Statistics.percentile(calls.stream().mapToDouble(Sample::millis).toArray(), share);
    }

    double cpuOfOne() {
      return millis(cpu) / calls.size();
    }

    private ObjectNode raw() {
      ObjectNode raw = Json.object().put("cpu_ms", millis(cpu));
      ArrayNode micros = raw.putArray("calls_us");
      calls.forEach(call -> micros.add(call.toNanos() / 1000));
      return raw;
    }
  }

  double cold() {
    return millis(init) + millis(first);
  }

  ObjectNode raw() {
    ObjectNode raw = Json.object().put("init_ms", millis(init)).put("first_ms", millis(first));
    raw.put("cold_cpu_ms", millis(coldCpu)).put("first_primed_ms", millis(firstPrimed));
    raw.put("rss_mb", memory);
    ObjectNode all = raw.putObject("warm");
    warm.forEach((name, calls) -> all.set(name, calls.raw()));
    return raw;
  }

  static double millis(Duration duration) {
    return duration.toNanos() / 1e6;
  }
}
