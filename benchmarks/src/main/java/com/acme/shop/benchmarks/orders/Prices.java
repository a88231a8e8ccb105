package com.acme.shop.benchmarks.orders;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What AWS asks for, by the names of units: {@code benchmarks/prices.json}. */
final class Prices {

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  private final Map<String, JsonNode> prices = new LinkedHashMap<>();

  private Prices(JsonNode file) {
    file.path("prices").properties().forEach(price -> prices.put(price.getKey(), price.getValue()));
  }

  static Prices read(Path root) throws IOException {
    return new Prices(new ObjectMapper().readTree(root.resolve("benchmarks/prices.json").toFile()));
  }

  /** Dollars for a million times these units, by service, in the order of the price list. */
  Map<String, BigDecimal> ofAMillion(Units units) {
    Map<String, BigDecimal> dollars = new LinkedHashMap<>();
    prices.forEach((unit, price) ->
        dollars.merge(
            price.path("service").asText(), ofAMillion(price, units.of(unit)), BigDecimal::add));
    return dollars;
  }

  private static BigDecimal ofAMillion(JsonNode price, double count) {
    return BigDecimal.valueOf(count)
        .multiply(MILLION)
        .multiply(price.path("usd").decimalValue())
        .divide(price.path("per").decimalValue(), MathContext.DECIMAL64);
  }

  BigDecimal sumOfAMillion(Units units) {
    return ofAMillion(units).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
