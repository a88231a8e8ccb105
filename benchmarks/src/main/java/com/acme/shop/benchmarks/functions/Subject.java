package com.acme.shop.benchmarks.functions;

import com.acme.shop.benchmarks.report.FunctionsChapter;
import java.util.List;
import java.util.Locale;

/**
 * A function of the template, and what it is called with.
 *
 * @param function its logical id
 * @param main what a new environment meets first, and what its warm calls are
 * @param others what is measured warm only
 */
record Subject(String function, Workload main, List<Workload> others) {

  static Subject of(String function, Workload main, Workload... others) {
    return new Subject(function, main, List.of(others));
  }

  /** {@code OrderPaymentsFunction} is {@code order-payments}. */
  String name() {
    return function
        .replaceAll("Function$", "")
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }

  /** As its AOT form is called. */
  String aotName() {
    return name() + FunctionsChapter.AOT;
  }
}
