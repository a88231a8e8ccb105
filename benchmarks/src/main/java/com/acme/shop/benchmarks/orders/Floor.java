package com.acme.shop.benchmarks.orders;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The least that a visit can take of each unit while the API, the events and what they promise stay
 * as they are, and each batch has one message.
 */
final class Floor {

  private static final int INVOCATIONS = 10;

  /** Lambda bills no less of an invocation. */
  private static final double MILLISECOND = 0.001;

  private Floor() {}

  static Units of(Units metered) {
    return Units.of("api_requests", 5)
        .plus("lambda_requests", INVOCATIONS)
        .plus("lambda_gb_seconds", INVOCATIONS * MILLISECOND)
        .plus("sqs_requests", 14)
        .plus("table_write_units", 10)
        .plus("index_write_units", 2)
        .plus("read_units", 0.5)
        .plus("gb_out", metered.of("gb_out"));
  }

  /** Why a service cannot be had for less, and why the shop takes more, by its name. */
  static Map<String, String> reasons() {
    Map<String, String> reasons = new LinkedHashMap<>();
    reasons.put("HTTP API", "five requests");
    reasons.put("Lambda requests", "five requests and five messages");
    reasons.put(
        "Lambda time",
        "a millisecond each is the least that is billed; the rest is work and waiting");
    reasons.put(
        "SQS", "five messages in four sends, each received and deleted: the pollers' share is 10");
    reasons.put(
        "DynamoDB writes",
        "three of the cart, five of order, payment and shipment, the order, its idempotency key;"
            + " the last two are one transaction and so double");
    reasons.put(
        "DynamoDB index writes",
        "an open order comes and goes; it comes inside of that transaction");
    reasons.put(
        "DynamoDB reads",
        "one look at a cart; the shop's is consistent, and loads an order before each change");
    reasons.put("KMS", "nobody logs in");
    reasons.put(
        "logs", "none is possible, and blind: lines with metrics, and the API's access line");
    reasons.put("X-Ray", "none is possible; Lambda records one in twenty");
    reasons.put("data out", "answers");
    return reasons;
  }
}
