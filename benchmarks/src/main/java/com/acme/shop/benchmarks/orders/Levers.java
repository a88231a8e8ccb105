package com.acme.shop.benchmarks.orders;

import java.util.LinkedHashMap;
import java.util.Map;

/** What would cost less, and the units that an order would take then. */
final class Levers {

  private static final int MESSAGES = 5;
  private static final int BATCH = 10;

  private Levers() {}

  /** Each batch is received and deleted by one request, and handled by one invocation. */
  static Units busy(Units order) {
    double spared = MESSAGES - (double) MESSAGES / BATCH;
    return order
        .with("sqs_requests", requests -> requests - 2 * spared)
        .with("lambda_requests", requests -> requests - spared)
        .with("traces", traces -> traces - Metering.SAMPLED * spared);
  }

  static Map<String, Units> of(Units order) {
    Map<String, Units> levers = new LinkedHashMap<>();
    levers.put("full batches of ten, as under load", busy(order));
    levers.put(
        "a start and a report of each invocation in the logs (PlatformLogLevel=INFO)",
        order.with(
            "log_gb", gb -> gb + order.of("lambda_requests") * LogBill.platformBytes() / 1e9));
    levers.put("no writes of indexes", order.with("index_write_units", _ -> 0));
    levers.put("no X-Ray", order.with("traces", _ -> 0));
    levers.put("no logs at all", order.with("log_gb", _ -> 0));
    return levers;
  }
}
