package com.acme.shop.local.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A journey in the list of all, as JSON. */
record JourneySummary(
    String correlationId,
    String title,
    @Nullable String orderId,
    String startedAt,
    String lastAt,
    int steps,
    long retries,
    boolean messages,
    boolean failed) {

  static JourneySummary of(String correlationId, Journey journey) {
    List<Step> steps = journey.steps();
    return new JourneySummary(
        correlationId,
        steps.getFirst().label(),
        journey.orderId().orElse(null),
        steps.getFirst().at().toString(),
        journey.lastAt().toString(),
        journey.size(),
        journey.retries(),
        journey.hasMessages(),
        journey.hasFailed());
  }
}
