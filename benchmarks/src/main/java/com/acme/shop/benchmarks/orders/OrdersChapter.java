package com.acme.shop.benchmarks.orders;

import static java.util.stream.Collectors.joining;

import com.acme.shop.benchmarks.report.Table;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The section in Markdown. */
final class OrdersChapter {

  private final JsonNode orders;

  OrdersChapter(JsonNode orders) {
    this.orders = orders;
  }

  String markdown() {
    return String.join("\n", cost(), throughput(), growth());
  }

  private String cost() {
    Table services = services();
    var steps = new Table("step", "$ a million");
    entries("by_step").forEach(row -> steps.row(row.getKey(), dollars(row.getValue())));
    var units = new Table("billed of one order", "count");
    entries("units").forEach(row -> units.row(row.getKey(), count(row.getValue())));
    var levers = new Table("lever", "$ less");
    entries("levers")
        .sorted(Comparator.comparingDouble(row -> -row.getValue().asDouble()))
        .forEach(row -> levers.row(row.getKey(), dollars(row.getValue())));
    return """
    ## Orders

    ### What an order costs

    One visit: two items into the cart, a look at it, the order (with an `Idempotency-Key`), the saga to *delivered*, the cart
    cleared. Orders come one at a time: every batch has one message. Requests, units and messages are counted; Lambda's time is what this
    machine took, warm, and logs are the bytes that were written: with `PlatformLogLevel=WARN` Lambda writes none of its own. Prices: `benchmarks/prices.json`.
    A log-in, which signs with KMS, is not in it, nor what costs by the month (docs/deploy.md).
    `POST /order/add` makes %d AWS calls. Without the cart, from POST to delivered, an order is $%s a million; with full batches the whole visit is $%s.

    The target is $12. AWS's own floor for this visit is above it, whatever the code does: five requests at the API ($5), ten invocations ($2) and five
    messages ($5.60) are more than $12 before a row is written or a line logged. With the rows that the contract's promises need it is what stands under
    *at the least*. [ADR 30](../../../docs/adr/0030-what-a-visit-costs.md) says what was tried and what was left.

    %s
    %s
    %s
    %s\
    """
        .formatted(
            orders.path("network_calls_add").asInt(),
            dollars(orders.path("usd_per_million_saga")),
            dollars(orders.path("usd_per_million_busy")),
            services.markdown(),
            steps.markdown(),
            units.markdown(),
            levers.markdown());
  }

  private Table services() {
    var services = new Table("service", "$ a million visits", "$ at the least", "what it takes");
    entries("by_service")
        .forEach(row ->
            services.row(
                row.getKey(),
                dollars(row.getValue()),
                dollars(orders.path("floor_by_service").path(row.getKey())),
                Floor.reasons().getOrDefault(row.getKey(), "")));
    services.row(
        "**together**",
        dollars(orders.path("usd_per_million")),
        dollars(orders.path("usd_per_million_floor")),
        "");
    return services;
  }

  private String throughput() {
    var table =
        new Table(
            "clients",
            "orders",
            "orders/s",
            "POST p50 ms",
            "POST p99 ms",
            "to paid p50 ms",
            "to paid p99 ms",
            "to delivered p50 ms",
            "to delivered p99 ms",
            "messages a batch");
    for (JsonNode row : orders.path("throughput")) {
      table.row(
          row.path("clients").asText(),
          row.path("orders").asText(),
          number(row.path("per_second")),
          number(row.path("post_p50_ms")),
          number(row.path("post_p99_ms")),
          number(row.path("post_to_paid_p50_ms")),
          number(row.path("post_to_paid_p99_ms")),
          number(row.path("post_to_delivered_p50_ms")),
          number(row.path("post_to_delivered_p99_ms")),
          number(row.path("messages_a_batch")));
    }
    return """
    ### How many, and how long

    The second that a parcel travels is taken off the times, and is in orders/s. The whole shop, its emulators and the clients share this machine, and
    the shop takes ten invocations at a time, as messages do too: a client that is sent away (503) comes again after up to 0.1 s, and that is in its time.

    %s\
    """
        .formatted(table.markdown());
  }

  private String growth() {
    var table =
        new Table(
            "orders in the table",
            "list: p50 ms",
            "ratio",
            "read units",
            "place: p50 ms",
            "ratio",
            "write units");
    JsonNode first = orders.path("growth").path(0);
    for (JsonNode row : orders.path("growth")) {
      table.row(
          row.path("orders").asText(),
          number(row.at("/list/p50_ms")),
          ratio(row.at("/list/p50_ms"), first.at("/list/p50_ms")),
          count(row.at("/list/read_units")),
          number(row.at("/place/p50_ms")),
          ratio(row.at("/place/p50_ms"), first.at("/place/p50_ms")),
          count(row.at("/place/write_units")));
    }
    return """
    ### How it grows

    One customer's list and the next order, while orders of others pile up. Units are what AWS's own table would take, too.
    From the fewest to the most orders the list's time grows by %s and its units by %s; flat is 1.
    %s

    %s\
    """
        .formatted(
            ratio(orders.at("/list_growth/p50_ms")),
            ratio(orders.at("/list_growth/read_units")),
            leftOut(),
            table.markdown());
  }

  private String leftOut() {
    String steps =
        orders.path("left_out").valueStream().map(JsonNode::asText).collect(joining(", "));
    return steps.isEmpty() ? "" : "Left out: " + steps + ".\n";
  }

  private static String ratio(JsonNode ratio) {
    return String.format(Locale.ROOT, "%.2f x", ratio.asDouble());
  }

  private Stream<Map.Entry<String, JsonNode>> entries(String group) {
    return orders.path(group).propertyStream();
  }

  private static String dollars(JsonNode value) {
    return String.format(Locale.ROOT, "%.2f", value.asDouble());
  }

  private static String number(JsonNode value) {
    return String.format(Locale.ROOT, "%.1f", value.asDouble());
  }

  private static String ratio(JsonNode value, JsonNode base) {
    return String.format(Locale.ROOT, "%.2f x", value.asDouble() / base.asDouble());
  }

  /** As many digits as tell something: a log's gigabytes are few. */
  private static String count(JsonNode value) {
    return String.format(Locale.ROOT, value.asDouble() < 0.01 ? "%.2e" : "%.2f", value.asDouble());
  }
}
