package com.acme.shop.local.console;

import java.util.List;

/** The shop at a moment, as JSON. */
record StateView(
    String now,
    String stack,
    String mode,
    List<FunctionView> functions,
    List<QueueView> queues,
    List<JourneySummary> journeys) {}
