package com.acme.shop.benchmarks.functions;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.acme.shop.benchmarks.Effort;
import com.acme.shop.local.lambda.Start;
import com.acme.shop.local.lambda.TimedEnvironment;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One round of one contestant: two processes, the one cold, the other primed. */
final class Visit {

  private final Contestant contestant;
  private final Effort effort;

  Visit(Contestant contestant, Effort effort) {
    this.contestant = contestant;
    this.effort = effort;
  }

  /**
   * Measures.
   *
   * @throws IllegalStateException if the contestant fails, or answers what it should not
   */
  Sample measure() throws IOException, InterruptedException {
    // All events are made before: making them keeps the machine busy.
    Workload main = contestant.main();
    Deque<byte[]> events = new ArrayDeque<>(main.events(3 + effort.warmUp() + effort.calls()));
    Map<Workload, List<byte[]>> others = new LinkedHashMap<>();
    contestant.others().forEach(other -> others.put(other, other.events(2 * fewer())));
    Duration firstPrimed = firstPrimed(events.pop(), events.pop());
    try (TimedEnvironment environment = contestant.launch().start(Start.ON_DEMAND)) {
      Duration first = call(environment, main, events.pop());
      Duration cpu = ProcessTimes.cpu(environment.pid());
      Map<String, Sample.Warm> warm = new LinkedHashMap<>();
      warm.put(main.name(), warm(environment, main, List.copyOf(events), effort.warmUp()));
      int memory = environment.peakMemory().orElse(0);
      for (var other : others.entrySet()) {
        Workload workload = other.getKey();
        warm.put(workload.name(), warm(environment, workload, other.getValue(), fewer()));
      }
      return new Sample(environment.init(), first, cpu, firstPrimed, memory, warm);
    }
  }

  private int fewer() {
    return Math.clamp(effort.calls() / 5, 1, 50);
  }

  /** Where no hook primes it, a call does before the one that counts. */
  private Duration firstPrimed(byte[] canned, byte[] event)
      throws IOException, InterruptedException {
    try (TimedEnvironment environment = contestant.launch().start(Start.SNAP_START)) {
      if (!contestant.primesItself()) {
        var _ = call(environment, contestant.main(), canned);
        environment.awaitReady();
      }
      return call(environment, contestant.main(), event);
    }
  }

  private Sample.Warm warm(
      TimedEnvironment environment, Workload workload, List<byte[]> events, int warmUp)
      throws InterruptedException {
    for (byte[] event : events.subList(0, warmUp)) {
      environment.awaitReady();
      var _ = call(environment, workload, event);
    }
    List<Duration> calls = new ArrayList<>();
    Duration before = ProcessTimes.cpu(environment.pid());
    for (byte[] event : events.subList(warmUp, events.size())) {
      environment.awaitReady();
      calls.add(call(environment, workload, event));
    }
    return new Sample.Warm(calls, ProcessTimes.cpu(environment.pid()).minus(before));
  }

  private static Duration call(TimedEnvironment environment, Workload workload, byte[] event)
      throws InterruptedException {
    TimedEnvironment.Answer answer = environment.invoke(event);
    if (!workload.expectation().isMetBy(answer.payload())) {
      throw new IllegalStateException(
          workload.name() + " answered " + new String(answer.payload(), UTF_8));
    }
    return answer.duration();
  }
}
