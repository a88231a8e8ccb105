package com.acme.shop.local.console;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A journey with its steps, as JSON. */
record JourneyView(String correlationId, @Nullable String orderId, List<StepView> steps) {

  static JourneyView of(String correlationId, Journey journey) {
    List<StepView> views = new ArrayList<>();
    for (Step step : journey.steps()) {
      views.add(StepView.of(views.size() + 1, step));
    }
    return new JourneyView(correlationId, journey.orderId().orElse(null), views);
  }
}
