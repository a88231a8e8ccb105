package com.acme.shop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a local shop's console knows: each order's journey, each letter that nobody could handle.
 */
@DisabledIfSystemProperty(
    named = "shop.url",
    matches = ".+",
    disabledReason = "only a shop on this machine has a console")
class ConsoleIT {

  private static final String CARD = "4222222222222";
  private static final int MOST_RECEIVES = 5;

  /** For a start from cold, and for all tries of a message. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static ShopProcess process;
  private static ShopUnderTest shop;
  private static LocalParts parts;
  private static ConsoleClient console;

  @BeforeAll
  static void open() {
    process =
        ShopProcess.open(
            "--param", "QueueVisibilitySeconds=5", "--param", "QueueMaxReceives=" + MOST_RECEIVES);
    shop = ShopUnderTest.at(process.base());
    parts = LocalParts.of(process.base());
    console = new ConsoleClient(process.base());
    warm();
  }

  /**
   * Until an order is delivered: while functions start on a busy machine, a message may come so
   * often that SQS gives it up.
   */
  private static void warm() {
    var customer = Ordering.newCustomer(shop);
    await().until(() -> customer.post(customer.body()).statusCode() == 200);
    List<String> orders = new ArrayList<>();
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(8))
        .until(() -> {
          orders.add(customer.place(customer.body()));
          return orders.stream()
              .anyMatch(id -> customer.order(id).path("status").asText().equals("delivered"));
        });
  }

  @AfterAll
  static void stop() {
    console.close();
    parts.close();
    process.close();
  }

  @AfterEach
  void no_answer_held_a_card() {
    assertThat(console.answers()).isNotEmpty().noneMatch(body -> body.contains(CARD));
  }

  @Test
  void an_order_s_journey_is_told_from_the_request_to_the_doorstep() {
    String id = UUID.randomUUID().toString();
    var customer = Ordering.newCustomer(shop);
    String order = customer.place(customer.body(), "X-Correlation-Id", id);
    customer.awaitStatus(order, "delivered");

    await().until(() -> console.told(id, "received").contains("ShipmentDelivered"));
    JsonNode journey = console.journey(id);
    assertThat(journey.path("orderId").asText()).isEqualTo(order);
    assertThat(journey.path("steps"))
        .filteredOn(step -> !step.path("kind").asText().equals("invocation"))
        .map(ConsoleIT::sentence)
        .containsSubsequence(
            "request client OrderFunction POST /order/add/{userid} 200",
            "sent OrderFunction PaymentRequestQueue PaymentRequested null",
            "received PaymentRequestQueue PaymentFunction PaymentRequested ok",
            "sent PaymentFunction PaymentResponseQueue CreditCardValidated null",
            "received PaymentResponseQueue OrderPaymentsFunction CreditCardValidated ok",
            "sent OrderPaymentsFunction ShipmentRequestQueue ShipmentRequested null",
            "received ShipmentRequestQueue ShipmentFunction ShipmentRequested ok",
            "sent ShipmentFunction ShipmentResponseQueue ShipmentSent null",
            "received ShipmentResponseQueue OrderShipmentsFunction ShipmentSent ok",
            "received ShipmentResponseQueue OrderShipmentsFunction ShipmentDelivered ok");
    assertThat(journey.path("steps")).map(step -> step.path("at").asText()).isSorted();
    assertThat(delayOf(journey, "ShipmentDelivered")).isEqualTo(2);
    assertThat(ranFor(journey))
        .contains("OrderFunction", "PaymentFunction", "OrderPaymentsFunction", "ShipmentFunction");
  }

  @Test
  void a_declined_card_is_seen_on_the_journey() {
    String id = UUID.randomUUID().toString();
    var customer = Ordering.newCustomer(shop);
    var declined = customer.bodyWith(body -> body.withObject("/card").put("expYear", "2018"));
    customer.place(declined, "X-Correlation-Id", id);

    await().until(() -> console.told(id, "received").contains("CreditCardValidated"));
    assertThat(console.journey(id).path("steps"))
        .map(ConsoleIT::sentence)
        .contains("sent PaymentFunction PaymentResponseQueue CreditCardValidated refused");
  }

  @Test
  void a_message_that_fails_again_and_again_is_a_dead_letter_and_may_be_sent_back() {
    String id = "poison-" + UUID.randomUUID();
    // A refund of what was never paid: payment waits for the payment until its last try.
    parts.send("PaymentRequestQueue", refund(id));

    await().atMost(PATIENCE).until(() -> letter(id).isPresent());
    JsonNode letter = letter(id).orElseThrow();
    assertThat(letter.path("queue").asText()).isEqualTo("PaymentRequestQueueDlq");
    assertThat(letter.path("source").asText()).isEqualTo("PaymentRequestQueue");
    assertThat(letter.path("type").asText()).isEqualTo("RefundRequested");
    assertThat(letter.path("reason").asText()).isNotBlank().doesNotContain(CARD);
    assertThat(letter.path("body").asText()).contains("RefundRequested", "*********2222");
    assertThat(attempts(id)).containsExactly(1, 2, 3, 4, 5);
    assertThat(console.told(id, "delivered-dead")).containsExactly("RefundRequested");
    assertThat(deadLetters("PaymentRequestQueue")).isPositive();
    JsonNode listed = console.listed(id);
    assertThat(listed.path("retries").asInt()).isEqualTo(MOST_RECEIVES - 1);
    assertThat(listed.path("failed").asBoolean()).isTrue();

    var answer = console.redrive("{\"id\":\"%s\"}".formatted(letter.path("id").asText()));
    assertThat(answer.body()).isEqualTo("{\"redriven\":1}");
    await().until(() -> attempts(id).size() > MOST_RECEIVES);
    assertThat(attempts(id)).startsWith(1, 2, 3, 4, 5, 1);
    assertThat(console.told(id, "sent")).containsExactly("RefundRequested");
    assertThat(
            console.redrive("{\"id\":\"%s\"}".formatted(letter.path("id").asText())).statusCode())
        .isEqualTo(404);
  }

  @Test
  void functions_are_told_with_their_environments_and_last_durations() {
    var staff = Person.staff().at(shop).get("/order/all");
    assertThat(staff.statusCode()).isEqualTo(200);

    JsonNode function = console.function("OrderFunction");
    assertThat(function.path("environments")).isNotEmpty();
    assertThat(function.at("/environments/0/pid").asLong())
        .isIn(process.children().stream().map(ProcessHandle::pid).toList());
    assertThat(function.path("invocations").asInt()).isPositive();
    assertThat(function.path("coldStarts").asInt()).isPositive();
    assertThat(function.at("/last/0/durationMs").asDouble()).isPositive();
    assertThat(function.path("triggers"))
        .map(JsonNode::asText)
        .contains("POST /order/add/{userid}");
  }

  @Test
  void a_host_that_is_not_this_machine_s_hears_nothing() {
    assertThat(console.asHost("shop.example")).startsWith("HTTP/1.1 403 ");
    assertThat(console.asHost("localhost")).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void a_page_of_another_origin_can_change_nothing() {
    assertThat(console.post("{\"queue\":\"PaymentRequestQueueDlq\"}").statusCode()).isEqualTo(403);
    var answer = console.get("state", "Origin", "https://else.example");
    assertThat(answer.headers().map().keySet())
        .noneMatch(name -> name.startsWith("access-control-"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\":\"unknown\"} | 404",
        "{\"queue\":\"UnknownDlq\"} | 404",
        "{\"queue\":\"CartPricesDlq\",\"id\":\"both\"} | 400",
        "nonsense | 400",
      })
  void an_order_that_cannot_be_followed_says_why(String order, int status) {
    HttpResponse<String> answer = console.redrive(order);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(Json.of(answer).path("message").asText()).isNotBlank();
  }

  @Test
  void a_journey_that_nobody_made_is_not_known() {
    assertThat(console.get("journeys/unknown").statusCode()).isEqualTo(404);
  }

  @Test
  void the_console_is_in_no_access_log_and_on_no_journey_of_its_own() {
    long before = console.state().path("journeys").size();
    assertThat(console.state().path("journeys").size()).isEqualTo((int) before);
    assertThat(process.lines())
        .noneMatch(line -> line.startsWith("[api]") && line.contains("console"));
  }

  private static String sentence(JsonNode step) {
    return Stream.of("kind", "from", "to", "label", "outcome")
        .map(name -> step.path(name).asText())
        .reduce((one, other) -> one + " " + other)
        .orElseThrow();
  }

  private static int delayOf(JsonNode journey, String type) {
    return console
        .steps(journey, "sent")
        .filter(step -> step.path("label").asText().equals(type))
        .map(step -> step.path("delaySeconds").asInt())
        .findFirst()
        .orElseThrow();
  }

  /** The functions whose invocations are on a journey, each for more than no time. */
  private static List<String> ranFor(JsonNode journey) {
    return console
        .steps(journey, "invocation")
        .filter(step -> step.path("durationMs").asDouble() > 0)
        .map(step -> step.path("to").asText())
        .toList();
  }

  private static List<Integer> attempts(String id) {
    return console
        .steps(console.journey(id), "received")
        .map(step -> step.path("attempt").asInt())
        .toList();
  }

  private static Optional<JsonNode> letter(String correlationId) {
    return console
        .letters()
        .filter(letter -> letter.path("correlationId").asText().equals(correlationId))
        .findFirst();
  }

  private static int deadLetters(String queue) {
    return console
        .state()
        .path("queues")
        .valueStream()
        .filter(each -> each.path("name").asText().equals(queue))
        .mapToInt(each -> each.path("deadLetters").asInt())
        .sum();
  }

  private static String refund(String correlationId) {
    return """
    {"metadata":{"domain":"Order","source":"CLI","type":"RefundRequested","status":"success",
      "correlationId":"%1$s"},
     "data":{"orderID":"%1$s","transactionID":"%1$s","amount":"123","reason":"card %2$s"}}
    """
        .formatted(correlationId, CARD);
  }
}
