package com.acme.shop.benchmarks;

import java.time.Duration;
import java.util.Set;

/**
 * How much is measured.
 *
 * @param rounds how often each contestant is started cold; a number is the median over them
 * @param warmUp calls of each round that do not count
 * @param calls calls of each round that do
 * @param only names of functions and rivals; empty for all
 * @param time of all rounds together: none begins that would not end within it, but the first
 */
public record Effort(
    boolean quick, int rounds, int warmUp, int calls, Set<String> only, Duration time) {

  /** Under half an hour with all sections. */
  public static final Effort FULL =
      new Effort(false, 10, 300, 300, Set.of(), Duration.ofMinutes(12));

  /** Under eight minutes with all sections. */
  public static final Effort QUICK = new Effort(true, 3, 150, 100, Set.of(), Duration.ofMinutes(5));

  public Effort {
    only = Set.copyOf(only);
  }

  /** So many, however long they take. */
  public Effort withRounds(int changed) {
    return new Effort(quick, changed, warmUp, calls, only, Duration.ofDays(1));
  }

  public Effort withCalls(int changedWarmUp, int changed) {
    return new Effort(quick, rounds, changedWarmUp, changed, only, time);
  }

  public Effort withOnly(Set<String> changed) {
    return new Effort(quick, rounds, warmUp, calls, changed, time);
  }

  /** Whether it is not for these names alone. */
  public boolean includesMoreThan(Set<String> names) {
    return only.isEmpty() || !names.containsAll(only);
  }

  /** Whether a contestant of this name takes part. */
  public boolean includes(String name) {
    return only.isEmpty() || only.contains(name);
  }
}
