package com.acme.shop.benchmarks.orders;

import com.acme.shop.benchmarks.Chapter;
import com.acme.shop.benchmarks.Effort;
import com.acme.shop.benchmarks.Section;
import com.acme.shop.benchmarks.orders.Metering.Metered;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
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
   * @param step after which clients stop to order, in each step
   * @param time after which no further step begins
   */
  private record Extent(
      int metered,
      Map<Integer, Integer> orders,
      List<Integer> growth,
      Duration step,
      Duration time) {

    private static final Extent QUICK =
        new Extent(
            5,
            Map.of(1, 15, 16, 80),
            List.of(1_000, 10_000),
            Duration.ofSeconds(20),
            Duration.ofMinutes(2));

    private static final Extent FULL =
        new Extent(
            20,
            Map.of(1, 60, 4, 160, 16, 320, 64, 640),
            List.of(1_000, 10_000, 100_000),
            Duration.ofSeconds(75),
            Duration.ofMinutes(8));

    static Extent of(Effort effort) {
      return effort.quick() ? QUICK : FULL;
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
    ArrayNode leftOut = orders.putArray("left_out");
    var budget = new Budget(extent.time(), leftOut::add);
    progress.accept("orders: starting a shop");
    try (var shop = MeteredShop.open(root);
        var customer = new Customer(shop.base())) {
      progress.accept("orders: metering");
      Metered metered = new Metering(shop, customer).measure(WARM_UP, extent.metered());
      putCost(orders, metered);
      throughput(orders, new Throughput(shop, customer), extent, budget, progress);
      growth(orders, shop, customer, extent, budget, progress);
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
    Units floor = Floor.of(sum);
    orders.put("usd_per_million_floor", cents(prices.sumOfAMillion(floor)));
    ObjectNode floorByService = orders.putObject("floor_by_service");
    prices
        .ofAMillion(floor)
        .forEach((service, dollars) -> floorByService.put(service, cents(dollars)));
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
      ObjectNode orders,
      Throughput throughput,
      Extent extent,
      Budget budget,
      Consumer<String> progress)
      throws Exception {
    ArrayNode all = orders.putArray("throughput");
    for (int clients : extent.orders().keySet().stream().sorted().toList()) {
      String step = "%d clients".formatted(clients);
      if (budget.allows(step)) {
        progress.accept("orders: " + step);
        int most = extent.orders().getOrDefault(clients, 1);
        all.add(throughput.measure(clients, most, extent.step()));
      }
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
      Budget budget,
      Consumer<String> progress)
      throws IOException, InterruptedException {
    String copied = MeteredShop.json(customer.listOrders().body()).path(0).path("_id").asText();
    ArrayNode all = orders.putArray("growth");
    try (var growth = new Growth(shop, customer, copied)) {
      for (int until : extent.growth()) {
        String step = "%d in the table".formatted(until);
        if (budget.allows(step)) {
          progress.accept("orders: " + step);
          all.add(growth.measure(until));
        }
      }
    }
    putListGrowth(orders, all);
  }

  /** The most orders' list against the fewest orders': 1 is flat. */
  private static void putListGrowth(ObjectNode orders, ArrayNode growth) {
    JsonNode fewest = growth.path(0).path("list");
    JsonNode most = growth.path(growth.size() - 1).path("list");
    ObjectNode ratios = orders.putObject("list_growth");
    for (String number : List.of("p50_ms", "read_units")) {
      ratios.put(number, most.path(number).asDouble() / fewest.path(number).asDouble());
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
