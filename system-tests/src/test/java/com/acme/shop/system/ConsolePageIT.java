package com.acme.shop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The console in a real browser, beside a shop that is at work. */
@DisabledIfSystemProperty(
    named = "shop.url",
    matches = ".+",
    disabledReason = "only a shop on this machine has a console")
class ConsolePageIT {

  private static final String DEAD = "PaymentRequestQueueDlq";
  private static final String CARD = "4929123456789012";

  @TempDir private static Path profile;

  @AutoClose private static Chromium chromium;
  private static ShopUnderTest shop;

  @BeforeAll
  static void start() {
    chromium = Chromium.start(profile);
    shop = ShopUnderTest.strict();
  }

  @ParameterizedTest
  @CsvSource({"1280, 800", "360, 740"})
  void an_order_shows_by_itself_and_is_drawn_until_it_is_delivered(int width, int height) {
    ConsolePage console = opened(width, height, "#/journeys");
    String correlationId = UUID.randomUUID().toString();
    var ordering = Ordering.newCustomer(shop);
    String orderId = ordering.place(ordering.body(), "X-Correlation-Id", correlationId);
    String link = "#journey-list a[href=\"#/journey/" + correlationId + "\"]";
    console.browser().awaitText(link, orderId);
    console.see("journeys");
    console.browser().click(link);
    await().until(() -> console.arrows("received").contains("ShipmentDelivered"));
    console.see("journey");
    assertThatOrderIsDrawn(console);
    assertThatFunctionsAreWarm(console);
    assertThat(console.wasReloaded()).isFalse();
    assertThat(console.content()).doesNotContain(ordering.body().at("/card/number").textValue());
    assertThat(console.complaints()).isEmpty();
  }

  private static void assertThatOrderIsDrawn(ConsolePage console) {
    assertThat(console.lifelines())
        .startsWith("client", "Order", "PaymentRequest", "Payment", "PaymentResponse")
        .contains("OrderPayments", "ShipmentRequest", "Shipment", "OrderShipments");
    assertThat(console.arrows("request")).first().isEqualTo("POST /order/add/{userid}");
    assertThat(console.arrows("sent"))
        .startsWith("PaymentRequested", "CreditCardValidated", "ShipmentRequested");
    assertThat(console.steps())
        .contains(
            "client asks OrderFunction: POST /order/add/{userid}",
            "PaymentFunction receives PaymentRequested from PaymentRequestQueue",
            "OrderShipmentsFunction receives ShipmentDelivered from ShipmentResponseQueue");
  }

  private static void assertThatFunctionsAreWarm(ConsolePage console) {
    console.go("functions");
    String order = "#function-list > li[data-name=OrderFunction]";
    console.browser().awaitVisible(order + " .cell[data-state=idle]");
    assertThat(console.browser().text(order + " .last")).containsPattern("[0-9.]+ m?s");
    assertThat(console.browser().isVisible(order + " .spark rect[data-part=run]")).isTrue();
    console.see("functions");
    console.go("queues");
    console.see("queues");
  }

  @Test
  void a_message_that_cannot_be_handled_is_sent_back_with_the_keyboard() {
    try (var parts = shop.parts()) {
      throwAway(parts);
      ConsolePage console = opened(1280, 800, "#/queues");
      parts.send("PaymentRequestQueue", poisonWith(CARD));
      String letter = "#letter-list li:has([aria-label^=\"Redrive PaymentRequested\"])";
      console.browser().awaitText(letter + " summary", "ExpiryMonth");
      String first = idOf(console, letter);
      console.browser().tabTo(letter + " summary");
      console.browser().press(Key.ENTER);
      console.browser().awaitText(letter + " pre", "poisoned");
      assertThat(console.browser().text(letter + " pre")).doesNotContain("739");
      console.see("dead-letter");
      console.browser().tabTo(letter + " button");
      console.browser().press(Key.ENTER);
      console.browser().awaitText("#letters-done", "1 letter sent back from " + DEAD);
      await().until(() -> isAnother(idOf(console, letter), first));
      assertThat(console.content()).doesNotContain(CARD);
      throwAway(parts);
      console.browser().awaitTrue("!document.querySelector('" + letter + "')");
      assertThat(console.complaints()).isEmpty();
    }
  }

  private static String poisonWith(String card) {
    return """
    {"metadata":{"domain":"Order","source":"CLI","type":"PaymentRequested","status":"success"},
     "data":{"orderID":"poisoned","card":{"Type":"Visa","Number":"%s",
     "ExpiryYear":2099,"ExpiryMonth":"never","CVV":"739"},"total":"123"}}
    """
        .formatted(card);
  }

  /** What is still broken comes again, as another message. */
  private static String idOf(ConsolePage console, String letter) {
    return console
        .browser()
        .evaluate("document.querySelector('%s')?.dataset.id ?? ''".formatted(letter))
        .textValue();
  }

  private static boolean isAnother(String id, String first) {
    return !id.isEmpty() && !id.equals(first);
  }

  /** Also what other tests have left of their own in the shop that all share. */
  private static void throwAway(LocalParts parts) {
    var _ = parts.sqs().purgeQueue(purge -> purge.queueUrl(parts.queueUrl(DEAD)));
  }

  @Test
  void a_shop_that_is_gone_and_comes_back_needs_no_reload() {
    try (var relay = new Relay(shop.base())) {
      var console = new ConsolePage(chromium.open(360, 740), 360);
      console.open(relay.base().toString(), "#/functions");
      console.browser().awaitText("#connection", "Live");
      relay.cut();
      console.browser().awaitText("#connection", "The shop is not running");
      console.see("gone");
      relay.mend();
      console.browser().awaitText("#connection", "Live");
      assertThat(console.browser().isVisible("#gone")).isFalse();
      assertThat(console.wasReloaded()).isFalse();
      assertThat(console.complaints()).isEmpty();
    }
  }

  private static ConsolePage opened(int width, int height, String hash) {
    var console = new ConsolePage(chromium.open(width, height), width);
    console.open(shop.base().toString(), hash);
    return console;
  }
}
