package com.acme.shop.local.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Everything that bears one correlation id. The journal guards it. */
final class Journey {

  static final int MOST_STEPS = 200;

  private final List<Step> steps = new ArrayList<>();
  private Optional<String> orderId = Optional.empty();
  private Instant lastAt = Instant.MIN;
  private boolean hasMessages;
  private int left;

  /** Takes a step; what is too much is only counted. */
  void add(Step step) {
    lastAt = step.at().isAfter(lastAt) ? step.at() : lastAt;
    hasMessages |= !(step instanceof Step.Request || step instanceof Step.Invocation);
    if (steps.size() < MOST_STEPS) {
      steps.add(step);
    } else {
      left++;
    }
  }

  void isAbout(Optional<String> order) {
    orderId = orderId.or(() -> order);
  }

  Optional<String> orderId() {
    return orderId;
  }

  /** Whether any message is on it; most requests send none. */
  boolean hasMessages() {
    return hasMessages;
  }

  /** How many there were, those that are not kept included. */
  int size() {
    return steps.size() + left;
  }

  /** In the order of time: some are heard of only when they are over. */
  List<Step> steps() {
    return steps.stream().sorted(Comparator.comparing(Step::at)).toList();
  }

  Instant lastAt() {
    return lastAt;
  }

  long retries() {
    return steps.stream()
        .filter(step -> step instanceof Step.Receipt receipt && receipt.attempt() > 1)
        .count();
  }

  /** Whether somebody should look: a dead letter, or an answer that tells of a defect. */
  boolean hasFailed() {
    return steps.stream().anyMatch(Journey::isFailure);
  }

  private static boolean isFailure(Step step) {
    return switch (step) {
      case Step.Death _ -> true;
      case Step.Request request -> request.status() >= 500;
      case Step.Invocation _, Step.Sending _, Step.Receipt _ -> false;
    };
  }
}
