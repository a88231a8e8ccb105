package com.acme.shop.saga;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The ways that an order can take, each from its first request to its end. */
enum Story {
  DELIVERED("delivered"),
  REFUSED("Payment Failed"),
  NOT_SHIPPABLE("Refunded"),
  CANCELLED_WHEN_PAID("Refunded"),
  CANCELLED_BEFORE_PAID("Refunded");

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final String end;

  Story(String end) {
    this.end = end;
  }

  /** What is bought in it, by a new customer. */
  Purchase purchase() {
    return switch (this) {
      case DELIVERED, CANCELLED_WHEN_PAID, CANCELLED_BEFORE_PAID -> Purchase.good();
      case REFUSED -> Purchase.withExpiredCard();
      case NOT_SHIPPABLE -> Purchase.byUnknownCarrier();
    };
  }

  /** How the order's status is spelled when all is over. */
  String end() {
    return end;
  }

  /**
   * How an order has ended: everything that must be the same in every run, and nothing that names
   * the one order.
   *
   * @param events how many different events of each type went to each queue
   * @param rows what payment and shipment have stored
   */
  record Ending(
      String status,
      List<String> history,
      String payment,
      boolean tracked,
      Map<String, Map<String, Integer>> events,
      List<String> rows) {}

  /** Goes all the way with an order, and tells how it ended. */
  Ending tell(SagaStack stack, Purchase bought) {
    return ending(stack, bought, take(stack, bought));
  }

  /** Goes all the way with an order, and returns its id. */
  String take(SagaStack stack, Purchase bought) {
    String orderId =
        switch (this) {
          case DELIVERED, REFUSED, NOT_SHIPPABLE -> stack.shop().place(bought);
          case CANCELLED_WHEN_PAID -> cancelWhenPaid(stack, bought);
          case CANCELLED_BEFORE_PAID -> cancelBeforePaid(stack, bought);
        };
    await()
        .atMost(PATIENCE)
        .until(() -> stack.shop().status(bought, orderId), status -> status.equals(end));
    return orderId;
  }

  private static String cancelWhenPaid(SagaStack stack, Purchase bought) {
    var request = List.of(bought.tag(), "\"ShipmentRequested\"");
    stack.interference().hold(request);
    String orderId = stack.shop().place(bought);
    await()
        .atMost(PATIENCE)
        .until(() -> stack.shop().status(bought, orderId), status -> status.equals("Paid"));
    var _ = stack.shop().cancel(orderId);
    await().atMost(PATIENCE).until(() -> row(stack, "SHIPMENT", orderId).isPresent());
    stack.interference().release(request);
    return orderId;
  }

  private static String cancelBeforePaid(SagaStack stack, Purchase bought) {
    var request = List.of(bought.tag(), "\"PaymentRequested\"");
    stack.interference().hold(request);
    String orderId = stack.shop().place(bought);
    var _ = stack.shop().cancel(orderId);
    stack.interference().release(request);
    return orderId;
  }

  /** How an order stands now. */
  static Ending ending(SagaStack stack, Purchase bought, String orderId) {
    JsonNode order = stack.shop().order(bought, orderId);
    List<String> history =
        order.get("history").valueStream().map(entry -> entry.get("what").textValue()).toList();
    return new Ending(
        order.get("status").textValue(),
        history,
        order.at("/payment/message").asText(),
        order.has("trackingNumber"),
        events(stack, orderId),
        Stream.of("PAYMENT", "SHIPMENT")
            .flatMap(kind -> row(stack, kind, orderId).map(row -> summary(kind, row)).stream())
            .toList());
  }

  private static Map<String, Map<String, Integer>> events(SagaStack stack, String orderId) {
    Map<String, Map<String, Integer>> events = new TreeMap<>();
    stack
        .sent()
        .typesByQueue(orderId)
        .forEach((queue, types) -> events.put(queue, counts(stack, orderId, types)));
    return events;
  }

  /** Copies of a message are one event: they say the same, whoever sends it again. */
  private static Map<String, Integer> counts(SagaStack stack, String orderId, Set<String> types) {
    Map<String, Integer> counts = new TreeMap<>();
    for (String type : types) {
      long different =
          stack.sent().of(orderId).stream()
              .filter(sent -> sent.type().equals(type))
              .map(SentMessages.Sent::said)
              .distinct()
              .count();
      counts.put(type, Math.toIntExact(different));
    }
    return counts;
  }

  static Optional<Map<String, AttributeValue>> row(SagaStack stack, String kind, String orderId) {
    var key =
        Map.of("PK", AttributeValue.fromS(kind + "#" + orderId), "SK", AttributeValue.fromS(kind));
    var response =
        stack
            .dynamoDb()
            .getItem(get -> get.tableName(stack.tableName()).key(key).consistentRead(true));
    return response.hasItem() ? Optional.of(response.item()) : Optional.empty();
  }

  private static String summary(String kind, Map<String, AttributeValue> row) {
    return kind + " " + row.getOrDefault("status", AttributeValue.fromS("")).s();
  }
}
