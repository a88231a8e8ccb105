package com.acme.shop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in the queues between the tills and the orders, and should not. */
@DisabledIfSystemProperty(
    named = "shop.url",
    matches = ".+",
    disabledReason = "it puts messages into the queues of the local shop and looks at its rows")
class PosMessagesIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String ORDER = "0a1b2c3d4e5f6071-01930f5c-7a00-7000-8000-";

  private static ShopProcess process;
  private static LocalParts parts;

  @BeforeAll
  static void open() {
    process = ShopProcess.open("--legacy");
    parts = LocalParts.of(process.base());
  }

  @AfterAll
  static void stop() {
    parts.close();
    process.close();
  }

  @ParameterizedTest
  @CsvSource({"SaleQueue, SaleMade", "SaleResponseQueue, SalePaid"})
  void what_tells_of_no_sale_goes_to_the_dead_letter_queue_with_its_reason(
      String queue, String type) {
    String broken = message(type, "{\"orderID\":\"" + orderId() + "\"}");
    parts.send(queue, broken);
    await().atMost(PATIENCE).until(() -> parts.depth(queue + "Dlq") == 1);
    var letter = parts.takeAll(queue + "Dlq").getFirst();
    assertThat(letter.body()).isEqualTo(broken);
    var reason = Objects.requireNonNull(letter.messageAttributes().get("reason")).stringValue();
    assertThat(reason).contains("saleID");
  }

  @Test
  void a_return_that_is_heard_before_its_sale_is_kept() {
    String order = orderId();
    parts.send(
        "SaleQueue",
        message(
            "SaleReturnRequested",
            "{\"orderID\":\"%s\",\"saleID\":\"sale-0001\",\"reason\":\"\"}".formatted(order)));
    await()
        .atMost(PATIENCE)
        .until(() ->
            parts.rows().stream()
                .anyMatch(row -> LocalParts.text(row, "PK").equals("ORDER_STRAY#" + order)));
  }

  private static String message(String type, String data) {
    return """
    {"metadata":{"domain":"Pos","source":"CLI","type":"%s","status":"success"},"data":%s}
    """
        .formatted(type, data)
        .strip();
  }

  private static String orderId() {
    return ORDER + UUID.randomUUID().toString().substring(24);
  }
}
