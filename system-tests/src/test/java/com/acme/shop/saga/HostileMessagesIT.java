package com.acme.shop.saga;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/**
 * What cannot be handled gets in nobody's way and is lost to nobody: it lies whole in the
 * dead-letter queue of the queue that it came by, with the reason.
 */
class HostileMessagesIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int LARGEST = 1024 * 1024;

  /**
   * Five receives, five seconds apart, until SQS itself moves what is too large for a reason: and
   * what is good, when the functions of a busy machine take longer than all of that.
   */
  private static final Map<String, String> PARAMETERS =
      Map.of("QueueVisibilitySeconds", "5", "QueueMaxReceives", "5", "DeliverySeconds", "0");

  private static final List<String> QUEUES =
      List.of(
          "PaymentRequestQueue",
          "PaymentResponseQueue",
          "ShipmentRequestQueue",
          "ShipmentResponseQueue");

  /** Messages in dead-letter queues, by queue and id. */
  private static final Map<String, Map<String, Message>> DEAD = new HashMap<>();

  private static final Map<String, Purchase> ORDERS = new HashMap<>();
  private static final int ORDERS_BEFORE_AND_AFTER = 6;

  private static SagaStack stack;

  @BeforeAll
  static void mixHostileMessagesAmongGoodOnes() {
    stack = SagaStack.start(PARAMETERS);
    placeSome();
    for (String queue : QUEUES) {
      send(queue, hostile());
      send(queue, List.of(huge()));
    }
    placeSome();
    stack.poll();
  }

  private static void placeSome() {
    for (int i = 0; i < ORDERS_BEFORE_AND_AFTER; i++) {
      Purchase bought = Purchase.inStore();
      ORDERS.put(stack.shop().place(bought), bought);
    }
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

  private static List<String> hostile() {
    return List.of(
        "this is no JSON",
        "{\"metadata\":{\"type\":\"PaymentRequested\"",
        "[]",
        "\"PaymentRequested\"",
        "{\"metadata\":\"PaymentRequested\",\"data\":7}",
        "{\"metadata\":{\"type\":[\"ShipmentSent\"]},\"data\":{}}",
        event("OrderVanished", "{\"orderID\":\"1\"}"),
        event("PaymentRequested", "{\"orderID\":\"1\"}"),
        event("CreditCardValidated", "{\"success\":\"perhaps\",\"orderID\":\"1\"}"),
        event("ShipmentRequested", "{\"delivery\":\"UPS/FEDEX\"}"),
        event("ShipmentSent", "{\"trackingNumber\":{},\"orderNumber\":\"1\"}"),
        """
        {"metadata":{"type":"ShipmentRequested","version":99,"status":"success"},
         "data":{"_id":"1","delivery":"UPS/FEDEX"}}
        """);
  }

  private static String event(String type, String data) {
    return "{\"metadata\":{\"domain\":\"X\",\"source\":\"CLI\",\"type\":\"%s\",\"status\":\"success\"},\"data\":%s}"
        .formatted(type, data);
  }

  /** As large as SQS takes. */
  private static String huge() {
    return event("ShipmentRequested", "\"" + "x".repeat(LARGEST - 200) + "\"");
  }

  @Test
  void good_messages_get_through() {
    ORDERS.forEach(HostileMessagesIT::awaitDelivery);
  }

  @ParameterizedTest
  @FieldSource("QUEUES")
  void hostile_messages_are_put_aside_whole_and_with_a_reason(String queue) {
    await().atMost(PATIENCE).until(() -> bodies(queue), bodies -> bodies.contains(huge()));
    assertThat(bodies(queue)).containsAll(hostile());
    assertThat(dead(queue)).noneMatch(message -> ofGoodOrder(message.body()));
    for (String body : hostile()) {
      assertThat(dead(queue))
          .filteredOn(message -> message.body().equals(body))
          .anySatisfy(message ->
              assertThat(message.messageAttributes())
                  .containsKeys("reason", "sourceMessageId", "correlationId", "deadLetteredAt"));
    }
  }

  private static boolean ofGoodOrder(String body) {
    return ORDERS.keySet().stream().anyMatch(body::contains);
  }

  @Test
  void foreign_messages_that_are_valid_are_no_hostile_ones() {
    String data = "{\"trackingNumber\":\"t\",\"orderNumber\":\"foreign\",\"status\":\"shipped\"}";
    send("ShipmentResponseQueue", List.of(event("SentShipment", data)));
    await().atMost(PATIENCE).until(() -> strays("foreign") == 1);
    assertThat(dead("ShipmentResponseQueue")).noneMatch(m -> m.body().contains("foreign"));
  }

  private static int strays(String orderId) {
    var partition = Map.of(":pk", AttributeValue.fromS("ORDER_STRAY#" + orderId));
    return stack
        .dynamoDb()
        .query(query ->
            query
                .tableName(stack.tableName())
                .keyConditionExpression("PK = :pk")
                .expressionAttributeValues(partition))
        .count();
  }

  @Test
  void what_broke_is_redriven_after_the_cure() {
    Purchase bought = Purchase.inStore();
    stack
        .dynamoDbProxy()
        .treat(call ->
            call.body().contains("SHIPMENT#" + bought.tag())
                ? new Treatment.Fail(400, "com.amazonaws.dynamodb.v20120810#AccessDeniedException")
                : new Treatment.Pass());
    String orderId = stack.shop().place(bought);
    var broken =
        await()
            .atMost(PATIENCE)
            .until(
                () ->
                    dead("ShipmentRequestQueue").stream()
                        .filter(message -> message.body().contains(orderId))
                        .findFirst(),
                Optional::isPresent)
            .orElseThrow();
    assertThat(broken.messageAttributes().get("reason"))
        .extracting(MessageAttributeValue::stringValue, as(STRING))
        .contains("broke");
    assertThat(stack.shop().status(bought, orderId)).isEqualTo("Paid");

    stack.dynamoDbProxy().treat(Treatments.none());
    send("ShipmentRequestQueue", List.of(broken.body()));
    awaitDelivery(orderId, bought);
  }

  private static void awaitDelivery(String orderId, Purchase bought) {
    await()
        .atMost(PATIENCE)
        .until(() -> stack.shop().status(bought, orderId), status -> status.equals("delivered"));
  }

  private static void send(String queue, List<String> bodies) {
    for (int from = 0; from < bodies.size(); from += 10) {
      List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
      for (String body : bodies.subList(from, Math.min(from + 10, bodies.size()))) {
        entries.add(
            SendMessageBatchRequestEntry.builder()
                .id("e" + entries.size())
                .messageBody(body)
                .build());
      }
      var answer =
          stack
              .sqs()
              .sendMessageBatch(send -> send.queueUrl(stack.queueUrl(queue)).entries(entries));
      assertThat(answer.failed()).isEmpty();
    }
  }

  private static Set<String> bodies(String queue) {
    return dead(queue).stream().map(Message::body).collect(Collectors.toSet());
  }

  /** What has come to a queue's dead-letter queue so far. */
  private static Collection<Message> dead(String queue) {
    Map<String, Message> found = DEAD.computeIfAbsent(queue, _ -> new HashMap<>());
    List<Message> some;
    do {
      some =
          stack
              .sqs()
              .receiveMessage(receive ->
                  receive
                      .queueUrl(stack.queueUrl(queue + "Dlq"))
                      .maxNumberOfMessages(10)
                      .visibilityTimeout(600)
                      .messageAttributeNames("All"))
              .messages();
      some.forEach(message -> found.put(message.messageId(), message));
    } while (!some.isEmpty());
    return List.copyOf(found.values());
  }
}
