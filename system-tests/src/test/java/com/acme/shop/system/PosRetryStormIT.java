package com.acme.shop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A bad network: every request arrives three times, in random order, several at once. */
class PosRetryStormIT {

  private static final int SALES = 24;
  private static final int TIMES = 3;
  private static final int AT_ONCE = 6;
  private static final long SEED = 20_261_121;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ShopUnderTest shop = ShopUnderTest.strict();
  private final Till till = Till.registeredAt(shop);
  private final Random random = new Random(SEED);
  private final Map<String, Set<JsonNode>> receipts = new ConcurrentHashMap<>();

  @Test
  void every_sale_has_one_receipt_and_the_report_counts_it_once() throws Exception {
    await().atMost(PATIENCE).until(() -> till.checkout(till.cashSale()).statusCode() == 200);
    int before = till.report().get("count").intValue();
    List<ObjectNode> sales = new ArrayList<>();
    for (int i = 0; i < SALES; i++) {
      sales.add(sale(i));
    }
    storm(sales, this::send);
    Map<String, JsonNode> settled = new HashMap<>();
    for (ObjectNode sale : sales) {
      String id = sale.get("saleId").textValue();
      settled.put(id, awaitSettled(id));
      assertThat(new HashSet<>(receipts.get(id)).stream().map(PosRetryStormIT::unchanging))
          .as("receipts of %s", id)
          .containsOnly(unchanging(settled.get(id)));
    }
    assertReport(before, settled.values().stream().toList());

    // The storm over again changes nothing.
    JsonNode report = till.report();
    storm(sales, this::send);
    assertThat(till.report()).isEqualTo(report);
  }

  @Test
  void whatever_is_taken_back_three_times_is_taken_back_once() throws Exception {
    await().atMost(PATIENCE).until(() -> till.checkout(till.cashSale()).statusCode() == 200);
    List<ObjectNode> sales = new ArrayList<>();
    for (int i = 0; i < SALES / 2; i++) {
      sales.add(till.cashSale());
      var _ = till.sell(sales.getLast());
    }
    storm(
        sales,
        sale -> {
          String id = sale.get("saleId").textValue();
          String kind = sales.indexOf(sale) % 2 == 0 ? "void" : "refund";
          assertThat(till.takeBack(kind, id).statusCode()).isEqualTo(200);
        });
    JsonNode report = till.report();
    BigDecimal each = till.total().multiply(BigDecimal.valueOf(SALES / 4));
    assertThat(report.at("/voids/count").intValue()).isEqualTo(SALES / 4);
    assertThat(report.at("/voids/amount").decimalValue()).isEqualByComparingTo(each);
    assertThat(report.at("/refunds/count").intValue()).isEqualTo(SALES / 4);
    assertThat(report.at("/refunds/amount").decimalValue()).isEqualByComparingTo(each);
  }

  /** Cash, a good card, a refused card, and cash of an hour ago, in turn. */
  private ObjectNode sale(int number) {
    return switch (number % 4) {
      case 0 -> till.cashSale();
      case 1 -> till.cardSale(2099);
      case 2 -> till.cardSale(2018);
      default -> till.cashSale().put("soldAt", Instant.now().minusSeconds(number).toString());
    };
  }

  private interface Request {
    void send(ObjectNode sale);
  }

  private void storm(List<ObjectNode> sales, Request request) throws Exception {
    List<Callable<Boolean>> calls = new ArrayList<>();
    for (int time = 0; time < TIMES; time++) {
      for (ObjectNode sale : sales) {
        calls.add(() -> {
          request.send(sale);
          return true;
        });
      }
    }
    Collections.shuffle(calls, random);
    try (var network = Executors.newFixedThreadPool(AT_ONCE)) {
      for (Future<Boolean> call : network.invokeAll(calls)) {
        assertThat(call.get()).isTrue();
      }
    }
  }

  private void send(ObjectNode sale) {
    String id = sale.get("saleId").textValue();
    if (sale.has("soldAt")) {
      var result = Json.of(till.sync(sale)).at("/results/0");
      assertThat(result.get("status").intValue()).as(result.toString()).isEqualTo(200);
      keep(id, result.get("receipt"));
    } else {
      var response = till.checkout(sale);
      assertThat(response.statusCode()).as(response.body()).isIn(200, 202);
      keep(id, Json.of(response));
    }
  }

  private void keep(String saleId, JsonNode receipt) {
    assertThat(receipts.computeIfAbsent(saleId, _ -> ConcurrentHashMap.newKeySet()).add(receipt))
        .isIn(true, false);
  }

  /** What a receipt says of a sale while the card's verdict is on its way, and after. */
  private static JsonNode unchanging(JsonNode receipt) {
    ObjectNode copy = receipt.deepCopy();
    copy.remove(List.of("status", "payment"));
    return copy;
  }

  private JsonNode awaitSettled(String saleId) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> till.receipt(saleId),
            receipt -> !receipt.path("status").asText().equals("pending"));
  }

  private void assertReport(int before, List<JsonNode> settled) {
    List<JsonNode> paid =
        settled.stream().filter(r -> r.get("status").textValue().equals("completed")).toList();
    assertThat(paid).hasSize(SALES * 3 / 4);
    JsonNode report = till.report();
    assertThat(report.get("count").intValue()).isEqualTo(before + paid.size());
    assertThat(report.get("gross").decimalValue())
        .isEqualByComparingTo(till.total().multiply(BigDecimal.valueOf(before + paid.size())));
    assertThat(report.at("/tenders/card/count").intValue()).isEqualTo(SALES / 4);
  }
}
