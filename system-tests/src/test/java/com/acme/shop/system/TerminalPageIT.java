package com.acme.shop.system;

import static java.math.RoundingMode.HALF_UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The terminal page in a real browser, with a network that goes and comes. */
@DisabledIfSystemProperty(
    named = "shop.url",
    matches = "https:.*",
    disabledReason = "the cable to the shop is cut here, which TLS would not let one play")
class TerminalPageIT {

  private static final String TEN_PERCENT = "10";

  @TempDir private static Path profile;

  @AutoClose private static Chromium chromium;
  private static ShopUnderTest shop;

  private ShopUnderTest staff;
  @AutoClose private Relay relay;
  private String id;
  private String secret;

  @BeforeAll
  static void start() {
    chromium = Chromium.start(profile);
    shop = ShopUnderTest.strict();
  }

  @BeforeEach
  void registerTerminal() {
    staff = Person.staff().at(shop);
    var response =
        staff.post("/pos/terminals", "{\"name\":\"Front desk\",\"timeZone\":\"Asia/Tokyo\"}");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
    JsonNode terminal = Json.of(response);
    id = terminal.get("terminalId").textValue();
    secret = terminal.get("secret").textValue();
    relay = new Relay(shop.base());
  }

  @ParameterizedTest
  @CsvSource({"1280, 800", "360, 740"})
  void a_day_at_the_till_agrees_with_the_shop_to_the_cent(int width, int height) {
    TerminalPage till = signedIn(width, height);
    BigDecimal sold = sellWithTheNetwork(till).add(sellWithout(till));
    relay.mend();
    till.awaitOnline(true);
    till.awaitWaiting(0);
    assertThatReportsAgree(till, 4, sold);
    till.go("sales");
    till.see("sales");
    assertThat(till.kept()).contains(secret, "api.js").doesNotContain(TerminalPage.GOOD_CARD);
    assertThat(till.complaints()).isEmpty();
  }

  private BigDecimal sellWithTheNetwork(TerminalPage till) {
    till.see("goods");
    till.add("Yoga Mat");
    till.add("Water Bottle");
    till.add("Water Bottle");
    till.discount(TEN_PERCENT);
    till.see("basket");
    BigDecimal cash = till.total();
    till.payCash("200");
    assertThat(till.amount("#receipt-change")).isEqualTo(new BigDecimal("200").subtract(cash));
    till.see("cash-receipt");
    till.nextSale();
    till.add("Smart Watch");
    BigDecimal card = till.total();
    till.typeCard(TerminalPage.GOOD_CARD, "12/40");
    till.see("card");
    till.charge();
    till.browser().awaitText("#receipt-title", "Sold");
    till.nextSale();
    return cash.add(card);
  }

  private BigDecimal sellWithout(TerminalPage till) {
    relay.cut();
    till.add("Red Pants");
    BigDecimal first = till.total();
    till.payCash("100");
    till.awaitOnline(false);
    till.awaitWaiting(1);
    till.see("offline-receipt");
    till.browser().reload();
    till.awaitOnline(false);
    till.awaitWaiting(1);
    till.add("Weights");
    BigDecimal second = till.total();
    assertThat(till.browser().text("#card-why")).contains("Cards need the network");
    till.see("offline-basket");
    till.payCash("50");
    till.awaitWaiting(2);
    till.nextSale();
    return first.add(second);
  }

  private void assertThatReportsAgree(TerminalPage till, int count, BigDecimal sold) {
    JsonNode report = Json.of(staff.get("/pos/terminals/" + id + "/report"));
    assertThat(report.get("count").intValue()).isEqualTo(count);
    assertThat(report.get("gross").decimalValue()).isEqualByComparingTo(sold);
    assertThat(report.get("net").decimalValue()).isEqualByComparingTo(sold);
    till.go("report");
    till.browser().awaitVisible("#report-paper .total");
    till.see("report");
    assertThat(till.reported("Sales")).isEqualByComparingTo(String.valueOf(count));
    assertThat(till.reported("Gross")).isEqualByComparingTo(sold);
    assertThat(till.reported("Net")).isEqualByComparingTo(sold);
    assertThat(till.browser().isVisible("#report-waiting")).isFalse();
  }

  @Test
  void a_sale_whose_answer_was_lost_is_sold_once() {
    TerminalPage till = signedIn(1280, 800);
    till.add("Weights");
    BigDecimal total = till.total();
    relay.loseAnswers();
    till.payCash("60");
    till.awaitWaiting(1);
    relay.mend();
    till.awaitWaiting(0);
    till.awaitOnline(true);
    assertThat(till.browser().isVisible("#refused")).isFalse();
    assertThatReportsAgree(till, 1, total);
  }

  @Test
  void a_card_whose_answer_was_lost_is_charged_once() {
    TerminalPage till = signedIn(1280, 800);
    till.add("Weights");
    BigDecimal total = till.total();
    till.typeCard(TerminalPage.GOOD_CARD, "12/40");
    relay.loseAnswers();
    till.charge();
    till.browser().awaitText("#card-progress", "No answer from the shop");
    relay.mend();
    till.browser().awaitText("#receipt-title", "Sold");
    assertThatReportsAgree(till, 1, total);
  }

  @Test
  void a_sale_needs_no_mouse() {
    TerminalPage till = signedIn(1280, 800);
    BrowserPage keyboard = till.browser();
    keyboard.press(Key.F2);
    keyboard.type("yoga");
    keyboard.press(Key.ENTER);
    keyboard.awaitText("#lines", "Yoga Mat");
    keyboard.press(Key.F8);
    keyboard.awaitTrue("document.activeElement.id === 'tendered'");
    keyboard.type("62");
    keyboard.press(Key.ENTER);
    keyboard.awaitText("#tendered-error", "$0.50 is missing");
    keyboard.evaluate("document.activeElement.select()");
    keyboard.type("70");
    keyboard.press(Key.ENTER);
    keyboard.awaitText("#receipt-change", "$7.50");
    assertThat(keyboard.focused()).isEqualTo("receipt-done");
    keyboard.press(Key.ENTER);
    keyboard.awaitTrue("document.activeElement.id === 'search'");
    assertThat(till.complaints()).isEmpty();
  }

  @Test
  void a_refused_card_is_explained_where_the_person_looks() {
    TerminalPage till = signedIn(360, 740);
    till.add("Weights");
    till.typeCard(TerminalPage.GOOD_CARD, "12/20");
    till.charge();
    till.browser().awaitText("#card-declined", "expired");
    till.see("declined");
    assertThat(till.browser().focused()).isEqualTo("card-number");
    assertThat(till.browser().evaluate("document.querySelector('#card-number').value").asText())
        .isEmpty();
    till.typeCard(TerminalPage.GOOD_CARD, "12/40");
    till.charge();
    till.browser().awaitText("#receipt-title", "Sold");
    assertThat(till.complaints()).isEmpty();
  }

  @Test
  void staff_voids_a_sale_with_a_sign_in_that_is_not_kept() {
    TerminalPage till = signedIn(360, 740);
    till.add("Weights");
    till.payCash("50");
    till.browser().click("#receipt-void");
    till.see("staff");
    till.browser().fill("#staff-user", Person.staff().username());
    till.browser().fill("#staff-password", Person.staff().password());
    till.browser().fill("#staff-reason", "Wrong colour");
    till.browser().click("#staff-do");
    till.browser().awaitText(".stamp", "Wrong colour");
    till.see("voided");
    JsonNode report = Json.of(staff.get("/pos/terminals/" + id + "/report"));
    assertThat(report.at("/voids/count").intValue()).isEqualTo(1);
    assertThat(report.get("net").decimalValue()).isZero();
    assertThat(till.kept()).doesNotContain(Person.staff().password());
    assertThat(till.complaints()).isEmpty();
  }

  @Test
  void the_page_reckons_in_cents_as_the_shop_does() {
    BrowserPage page = signedIn(1280, 800).browser();
    var random = new Random(5);
    for (int i = 0; i < 200; i++) {
      long cents = random.nextLong(1_000_000_000);
      int percent = 1 + random.nextInt(10_000);
      var amount = BigDecimal.valueOf(cents, 2);
      var share = amount.multiply(BigDecimal.valueOf(percent, 4)).setScale(2, HALF_UP);
      assertThat(page.evaluate(reckoning(cents, percent)))
          .isEqualTo(
              Json.of(
                  "[%d, %s, %d, %d]"
                      .formatted(
                          cents,
                          amount.stripTrailingZeros().toPlainString(),
                          cents,
                          share.unscaledValue())));
    }
  }

  private static String reckoning(long cents, int percent) {
    return """
    import('/terminal/money.js').then((money) => {
      const sent = money.toJson(%1$d);
      return [money.fromJson(JSON.parse(JSON.stringify(sent))), sent,
        money.parse(money.format(%1$d).replaceAll(',', '')), money.share(%1$d, %2$d)]; })\
    """
        .formatted(cents, percent);
  }

  @Test
  void a_style_that_the_policy_forbids_would_be_noticed() {
    TerminalPage till = signedIn(1280, 800);
    till.browser().evaluate("document.body.setAttribute('style', 'color: red')");
    await().until(() -> !till.complaints().isEmpty());
    assertThat(till.complaints()).singleElement().asString().contains("Content Security Policy");
  }

  private TerminalPage signedIn(int width, int height) {
    var till = new TerminalPage(chromium.open(width, height), width);
    till.signIn(relay.base().toString(), id, secret);
    return till;
  }
}
