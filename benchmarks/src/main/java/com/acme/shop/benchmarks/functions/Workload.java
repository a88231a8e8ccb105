package com.acme.shop.benchmarks.functions;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A kind of call that is measured.
 *
 * @param name for the report: a route, or what a batch holds
 * @param events makes an event; what it needs to be there is there then
 */
record Workload(String name, Expectation expectation, Supplier<byte[]> events) {

  static Workload route(String name, Supplier<HttpCall> calls) {
    return new Workload(name, Expectation.SUCCESS, () -> calls.get().event());
  }

  static Workload batch(String name, Supplier<byte[]> events) {
    return new Workload(name, Expectation.NO_FAILURES, events);
  }

  /** So many events, made before the clock runs. */
  List<byte[]> events(int count) {
    return Stream.generate(events).limit(count).toList();
  }
}
