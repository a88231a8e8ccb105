package com.acme.shop.benchmarks.orders;

import com.acme.shop.benchmarks.Chapter;
import com.acme.shop.benchmarks.Effort;
import com.acme.shop.benchmarks.Section;
import com.acme.shop.benchmarks.orders.Metering.Metered;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What an order costs, how many the shop takes, and how that grows: {@code orders}. */
public final class OrdersSection implements Section {

  private static final String NAME = "orders";
  private static final int WARM_UP = 20;

  private final Path root;

  /**
   * @param root of the checkout, which is built
   */
  public OrdersSection(Path root) {
    this.root = root;
  }

  /**
   * How much is measured.
   *
   * @param orders by the number of clients
   */
  private record Extent(int metered, Map<Integer, Integer> orders, List<Integer> growth) {

    static Extent of(Effort effort) {
      return effort.quick()
          ? new Extent(5, Map.of(4, 40), List.of(1_000, 10_000))
          : new Extent(
              20, Map.of(1, 60, 4, 160, 16, 320, 64, 640), List.of(1_000, 10_000, 100_000));
    }
  }

  @Override
  public ObjectNode measure(Effort effort, Consumer<String> progress) throws Exception {
    ObjectNode document = MeteredShop.JSON.createObjectNode();
    if (effort.includes(NAME)) {
      document.set(NAME, orders(effort, progress));
    }
    return document;
  }

  private ObjectNode orders(Effort effort, Consumer<String> progress) throws Exception {
    ObjectNode orders = MeteredShop.JSON.createObjectNode();
    Extent extent = Extent.of(effort);
    progress.accept("orders: starting a shop");
    try (var shop = MeteredShop.open(root);
        var customer = new Customer(shop.base())) {
      progress.accept("orders: metering");
      Metered metered = new Metering(shop, customer).measure(WARM_UP, extent.metered());
      putCost(orders, metered);
      throughput(orders, new Throughput(shop, customer), extent, progress);
      growth(orders, shop, customer, extent, progress);
    }
    return orders;
  }

  private void putCost(ObjectNode orders, Metered metered) throws IOException {
    Prices prices = Prices.read(root);
    Units sum = metered.sum();
    orders.put("network_calls_add", metered.callsOfPlacing());
    orders.put("usd_per_million", cents(prices.sumOfAMillion(sum)));
    orders.put("usd_per_million_saga", cents(prices.sumOfAMillion(metered.saga())));
    orders.put("usd_per_million_busy", cents(prices.sumOfAMillion(Levers.busy(sum))));
    ObjectNode byService = orders.putObject("by_service");
    prices.ofAMillion(sum).forEach((service, dollars) -> byService.put(service, cents(dollars)));
    ObjectNode byStep = orders.putObject("by_step");
    metered.steps().forEach((step, units) -> byStep.put(step, cents(prices.sumOfAMillion(units))));
    sum.counts().forEach(orders.putObject("units")::put);
    ObjectNode levers = orders.putObject("levers");
    Levers.of(sum)
        .forEach((what, units) ->
            levers.put(
                what, cents(prices.sumOfAMillion(sum).subtract(prices.sumOfAMillion(units)))));
  }

  private static void throughput(
      ObjectNode orders, Throughput throughput, Extent extent, Consumer<String> progress)
      throws Exception {
    ArrayNode all = orders.putArray("throughput");
    for (int clients : extent.orders().keySet().stream().sorted().toList()) {
      progress.accept("orders: %d clients".formatted(clients));
      all.add(throughput.measure(clients, extent.orders().getOrDefault(clients, 1)));
    }
    orders.put("per_second", 0);
    all.forEach(each ->
        orders.put(
            "per_second",
            Math.max(orders.path("per_second").asDouble(), each.path("per_second").asDouble())));
    orders.set("post_to_delivered_p50_ms", all.path(0).path("post_to_delivered_p50_ms"));
  }

  private static void growth(
      ObjectNode orders,
      MeteredShop shop,
      Customer customer,
      Extent extent,
      Consumer<String> progress)
      throws IOException, InterruptedException {
    String copied = MeteredShop.json(customer.listOrders().body()).path(0).path("_id").asText();
    ArrayNode all = orders.putArray("growth");
    try (var growth = new Growth(shop, customer, copied)) {
      for (int until : extent.growth()) {
        progress.accept("orders: %d in the table".formatted(until));
        all.add(growth.measure(until));
      }
    }
  }

  private static BigDecimal cents(BigDecimal dollars) {
    return dollars.setScale(2, RoundingMode.HALF_UP);
  }

  @Override
  public Chapter chapter(ObjectNode document) {
    String markdown = document.has(NAME) ? new OrdersChapter(document.path(NAME)).markdown() : "";
    return new Chapter(markdown, Map.of());
  }
}
