package com.acme.shop.benchmarks.orders;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/** How much of each billed unit something took, by the names that the price list knows. */
record Units(Map<String, Double> counts) {

  static final Units NONE = new Units(Map.of());

  Units {
    counts = Map.copyOf(counts);
  }

  static Units of(String unit, double count) {
    return new Units(Map.of(unit, count));
  }

  double of(String unit) {
    return counts.getOrDefault(unit, 0.0);
  }

  Units plus(Units other) {
    Map<String, Double> sum = new TreeMap<>(counts);
    other.counts.forEach((unit, count) -> sum.merge(unit, count, Double::sum));
    return new Units(sum);
  }

  Units plus(String unit, double count) {
    return plus(of(unit, count));
  }

  /** The same with another count of one unit. */
  Units with(String unit, DoubleUnaryOperator change) {
    Map<String, Double> changed = new TreeMap<>(counts);
    changed.put(unit, change.applyAsDouble(of(unit)));
    return new Units(changed);
  }

  Units dividedBy(int number) {
    Map<String, Double> parts = new TreeMap<>();
    counts.forEach((unit, count) -> parts.put(unit, count / number));
    return new Units(parts);
  }
}
