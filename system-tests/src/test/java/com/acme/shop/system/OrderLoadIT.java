package com.acme.shop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Many orders at once, every third of them sent twice, and copies of messages put into the queues:
 * each order ends delivered or refused, is paid at most once, and all counts agree.
 */
@DisabledIfSystemProperty(
    named = "shop.url",
    matches = ".+",
    disabledReason = "it puts messages into the queues of the local shop and counts its rows")
class OrderLoadIT {

  /** The system property {@code load.orders}, 2000 for the whole load: fewer spare the build. */
  private static final int ORDERS = Integer.getInteger("load.orders", 200);

  private static final int CLIENTS = 16;
  private static final int SERVER_ERROR = 500;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static ShopProcess process;
  private static ShopUnderTest shop;
  private static LocalParts parts;

  private final AtomicInteger repeated = new AtomicInteger();
  private final AtomicInteger copied = new AtomicInteger();

  @BeforeAll
  static void open() {
    process =
        ShopProcess.open(
            "--legacy",
            "--param",
            "DeliverySeconds=1",
            // What a busy machine is too slow for comes again while the test still waits.
            "--param",
            "QueueVisibilitySeconds=30",
            "--param",
            "QueueMaxReceives=50");
    shop = ShopUnderTest.at(process.base());
    parts = LocalParts.of(process.base());
  }

  @AfterAll
  static void stop() {
    parts.close();
    process.close();
  }

  /**
   * An order that a client has placed.
   *
   * @param placed when the client began to ask, in milliseconds of the epoch
   */
  private record Placed(String userid, String orderId, long placed) {}

  @Test
  void every_order_ends_and_is_paid_at_most_once() throws Exception {
    long begin = System.nanoTime();
    List<Placed> orders = placeAll();
    await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(2)).until(() -> openOrders() == 0);
    double seconds = (System.nanoTime() - begin) / 1e9;

    Map<String, Long> statuses =
        orders.stream().collect(Collectors.groupingBy(OrderLoadIT::status, Collectors.counting()));
    long delivered = statuses.getOrDefault("delivered", 0L);
    assertThat(statuses.keySet()).isSubsetOf("delivered", "Payment Failed");
    assertThat(orders).map(Placed::orderId).doesNotHaveDuplicates().hasSize(ORDERS);
    assertThat(rows("PAYMENT#")).hasSize(ORDERS);
    assertThat(rows("PAYMENT#"))
        .filteredOn(row -> LocalParts.text(row, "status").equals("TAKEN"))
        .hasSize(Math.toIntExact(delivered));
    assertThat(rows("SHIPMENT#")).hasSize(Math.toIntExact(delivered));
    assertThat(rows("ORDER#")).hasSize(ORDERS);
    await()
        .atMost(PATIENCE)
        .until(
            () -> parts.depth("PaymentRequestQueue") + parts.depth("ShipmentResponseQueue") == 0);
    assertThat(parts.deadLetters()).isEmpty();
    report(orders, seconds);
  }

  private List<Placed> placeAll() throws Exception {
    List<Callable<Placed>> all = new ArrayList<>();
    for (int number = 0; number < ORDERS; number++) {
      int each = number;
      all.add(() -> place(each));
    }
    try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<Placed> orders = new ArrayList<>();
      for (Future<Placed> order : clients.invokeAll(all)) {
        orders.add(order.get());
      }
      return orders;
    }
  }

  private Placed place(int number) {
    String user = "load-" + number;
    String body = body(user, number % 10 == 0 ? 2018 : 2099);
    long now = System.currentTimeMillis();
    String id = post(user, body);
    if (number % 3 == 0) {
      assertThat(post(user, body)).isEqualTo(id);
      repeated.incrementAndGet();
    }
    if (number % 5 == 0) {
      copy(id, body);
    }
    return new Placed(user, id, now);
  }

  /**
   * As if SQS had delivered a message of the order twice: the request, and one that comes later.
   */
  private void copy(String orderId, String body) {
    var card = Json.of(body).get("card");
    parts.send(
        "PaymentRequestQueue",
        """
        {"metadata":{"domain":"Order","source":"copy","type":"PaymentRequested","status":"success"},
         "data":{"orderID":"%s","card":{"Type":"Visa","Number":"%s","ExpiryYear":%s,
         "ExpiryMonth":12,"CVV":"123"},"total":"123"}}
        """
            .formatted(orderId, card.get("number").textValue(), card.get("expYear").textValue()));
    copied.incrementAndGet();
  }

  private static String post(String user, String body) {
    var answer =
        await()
            .pollDelay(Duration.ZERO)
            .until(
                () -> shop.post("/order/add/" + user, body, "Idempotency-Key", user),
                response -> response.statusCode() < SERVER_ERROR);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Json.of(answer).get("order_id").textValue();
  }

  private static String body(String user, int expiryYear) {
    return """
    {"userid":"%s","firstname":"Pat","lastname":"Doe","email":"pat@example.com",
     "address":{"street":"Main Street 1","city":"Palo Alto","zip":"94304","state":"CA",
     "country":"USA"},
     "delivery":"UPS/FEDEX",
     "card":{"type":"Visa","number":"4222222222222","expMonth":"12","expYear":"%d","ccv":"123"},
     "cart":[{"id":"load-mat","description":"Mat","quantity":2,"price":61.50}],"total":123}
    """
        .formatted(user, expiryYear);
  }

  /** Orders that are not at their end stand in the index of the open ones. */
  private static long openOrders() {
    return rows("ORDER#").stream().filter(row -> row.containsKey("GSI2PK")).count();
  }

  private static List<Map<String, AttributeValue>> rows(String partitions) {
    return parts.rows().stream()
        .filter(row -> LocalParts.text(row, "PK").startsWith(partitions))
        .toList();
  }

  private static JsonNode order(Placed placed) {
    return Json.of(shop.get("/order/" + placed.userid() + "/" + placed.orderId()));
  }

  private static String status(Placed placed) {
    return order(placed).get("status").textValue();
  }

  private void report(List<Placed> orders, double seconds) {
    Map<String, Long> delivered = deliveries();
    List<Long> taken =
        orders.stream()
            .flatMap(order ->
                Optional.ofNullable(delivered.get(order.orderId()))
                    .map(at -> at - order.placed())
                    .stream())
            .sorted()
            .toList();
    System.out.printf(
        Locale.ROOT,
        "%d orders (%d sent twice, %d messages copied) in %.1f s: %.1f orders/s; from POST to"
            + " delivered p50 %d ms, p99 %d ms, of which 1000 are the parcel's%n",
        orders.size(),
        repeated.get(),
        copied.get(),
        seconds,
        orders.size() / seconds,
        taken.get(taken.size() / 2),
        taken.get(taken.size() * 99 / 100));
  }

  /** When orders were delivered, in milliseconds of the epoch, as the functions' own logs say. */
  private static Map<String, Long> deliveries() {
    return process.lines().stream()
        .filter(line -> line.contains("\"order delivered\""))
        .map(line -> Json.of(line.substring(line.indexOf('{'))))
        .collect(
            Collectors.toMap(
                line -> line.get("orderId").textValue(),
                line -> Instant.parse(line.get("timestamp").textValue()).toEpochMilli(),
                Math::min));
  }
}
