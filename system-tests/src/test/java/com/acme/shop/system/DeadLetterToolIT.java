package com.acme.shop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.acme.shop.lambda.runtime.Ids;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** {@code ./shop dlq}: what somebody does about messages that could not be handled. */
@DisabledIfSystemProperty(
    named = "shop.url",
    matches = ".+",
    disabledReason = "it puts messages into the queues of the local shop")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeadLetterToolIT {

  private static final String PAYMENT =
      """
      {"metadata":{"domain":"Order","source":"CLI","type":"PaymentRequested","status":"success"},
       "data":{"orderID":"%s","card":{"Type":"Visa","Number":"4929123456789012",
       "ExpiryYear":2099,"ExpiryMonth":"never","CVV":"739"},"total":"123"}}
      """;

  private static final String SHIPMENT =
      """
      {"metadata":{"domain":"Order","source":"CLI","type":"ShipmentRequested","status":"success"},
       "data":{"_id":"warm","delivery":"instore"}}
      """;

  private static ShopProcess shop;
  private static LocalParts parts;

  @BeforeAll
  static void open() {
    shop = ShopProcess.open("--param", "QueueVisibilitySeconds=2", "--param", "QueueMaxReceives=5");
    parts = LocalParts.of(shop.base());
    // While a function starts, a message may come twice, and then be put aside twice.
    parts.send("PaymentRequestQueue", curedPayment("warm"));
    parts.send("ShipmentRequestQueue", SHIPMENT);
    await()
        .until(() -> parts.depth("ShipmentRequestQueue") + parts.depth("PaymentRequestQueue") == 0);
  }

  @AfterAll
  static void stop() {
    parts.close();
    shop.close();
  }

  @Test
  @Order(1)
  void a_list_tells_which_messages_could_not_be_handled_and_why() {
    parts.send("PaymentRequestQueue", PAYMENT.formatted("broken"));
    parts.send("ShipmentRequestQueue", "this is no JSON");
    await().until(() -> list().size() == 2);
    assertThat(list())
        .anySatisfy(line ->
            assertThat(line)
                .contains("PaymentRequestQueueDlq", "PaymentRequested", "broken", "ExpiryMonth"))
        .anySatisfy(line -> assertThat(line).contains("ShipmentRequestQueueDlq", "JSON"));
  }

  @Test
  @Order(2)
  void one_message_is_shown_without_its_card() {
    String id = idOf("PaymentRequestQueueDlq");
    var shown = dlq(0, "show", id);
    assertThat(String.join("\n", shown))
        .contains("broken", "reason", "sourceMessageId", "correlationId")
        .doesNotContain("4929123456789012")
        // A word of its own: a random id may hold these digits, too.
        .doesNotContainPattern("\\b739\\b");
  }

  @Test
  @Order(3)
  void purging_wants_to_be_told_twice() {
    assertThat(dlq(2, "purge", "ShipmentRequestQueueDlq"))
        .anyMatch(l -> l.contains("--yes-really"));
    assertThat(list()).hasSize(2);
    var _ = dlq(0, "purge", "ShipmentRequestQueueDlq", "--yes-really");
    assertThat(list()).singleElement().asString().contains("PaymentRequestQueueDlq");
  }

  @Test
  @Order(4)
  void what_is_still_broken_comes_back() {
    String before = idOf("PaymentRequestQueueDlq");
    var _ = dlq(0, "redrive", before);
    await().until(() -> list().size() == 1 && !idOf("PaymentRequestQueueDlq").equals(before));
  }

  @Test
  @Order(5)
  void what_is_cured_is_done_after_its_redrive() {
    var _ = dlq(0, "purge", "--yes-really");
    // A refund of what was not paid yet: it waits five receives long for the payment.
    String order = "cured";
    parts.send("PaymentRequestQueue", refundOf(order));
    await().until(() -> list().stream().anyMatch(line -> line.contains("RefundRequested")));
    parts.send("PaymentRequestQueue", curedPayment(order));
    await().until(() -> statusOf(order).equals("TAKEN"));
    var _ = dlq(0, "redrive", "--all");
    await().until(() -> statusOf(order).equals("REFUNDED"));
    assertThat(list()).isEmpty();
  }

  private static String curedPayment(String order) {
    return PAYMENT
        .formatted(order)
        .replace("\"never\"", "12")
        .replace("4929123456789012", "4222222222222");
  }

  private static String refundOf(String order) {
    return """
    {"metadata":{"domain":"Order","source":"CLI","type":"RefundRequested","status":"success"},
     "data":{"orderID":"%s","transactionID":"%s","amount":"123","reason":"none"}}
    """
        .formatted(order, transactionOf(order));
  }

  private static String statusOf(String order) {
    return payments(order).map(row -> LocalParts.text(row, "status")).findFirst().orElse("");
  }

  /** As payment derives it; the rule is tested in its own module, here it is only needed. */
  private static String transactionOf(String order) {
    return Ids.derived("payment", order);
  }

  private static Stream<Map<String, AttributeValue>> payments(String order) {
    return parts.rows().stream()
        .filter(row -> LocalParts.text(row, "PK").equals("PAYMENT#" + order));
  }

  private static String idOf(String queue) {
    return list().stream()
        .filter(line -> line.contains(queue))
        .map(line -> line.split(" +", 3)[1])
        .findFirst()
        .orElse("");
  }

  private static List<String> list() {
    return dlq(0, "list").stream().filter(line -> line.contains("Dlq")).toList();
  }

  private static List<String> dlq(int exitCode, String... words) {
    var arguments =
        Stream.of(
                Stream.of("dlq"),
                Stream.of(words),
                Stream.of("--port", String.valueOf(shop.base().getPort())))
            .flatMap(each -> each)
            .toArray(String[]::new);
    try (var command = ShopProcess.run(arguments)) {
      assertThat(command.exitCode()).as(command.output()).isEqualTo(exitCode);
      return command.lines();
    }
  }
}
