package com.acme.shop.system;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The storefront as a customer uses it.
 *
 * @param shop where it is, and the API with it
 * @param traffic what it asks of the API
 * @param width in pixels
 */
record StorefrontPage(BrowserPage browser, URI shop, ApiTraffic traffic, int width) {

  static final String GOOD_CARD = "4242424242424242";

  /** The page takes it for a card number, and the shop takes no cards of this kind. */
  static final String CARD_OF_NO_KIND = "9999999999999995";

  private static final Path PICTURES = Path.of("target", "storefront");
  private static final Duration UNTIL_DELIVERED =
      Duration.ofSeconds(Long.getLong("shop.delivery.seconds", 2) + 30);

  /** Comes to the shop by its address, in a window of its own. */
  static StorefrontPage visit(Chromium chromium, URI shop, int width, int height) {
    BrowserPage browser = chromium.open(width, height);
    var page = new StorefrontPage(browser, shop, browser.watchApi(shop), width);
    browser.open(shop + "/");
    page.awaitView("home");
    return page;
  }

  /** Takes a picture for people and asks axe-core. */
  void see(String state) {
    Sight.check(browser, PICTURES, width, state);
  }

  void awaitView(String name) {
    await("the view " + name)
        .untilAsserted(
            () -> assertThat(view()).as("the view, with %s", browser.complaints()).isEqualTo(name));
  }

  private String view() {
    return browser
        .evaluate(
            """
            document.querySelector('#main[aria-busy="true"]') ? 'busy' : document.body.dataset.view\
            """)
        .textValue();
  }

  /** Goes to a view by its address. */
  void go(String path, String view) {
    browser.evaluate("location.hash = '" + path + "'");
    awaitView(view);
  }

  void follow(String selector, String view) {
    browser.click(selector);
    awaitView(view);
  }

  static String tag(String name) {
    return "#tags a[href=\"#/tag/" + name + "\"]";
  }

  static String offer(JsonNode product) {
    return "#products li[data-id=\"" + product.get("id").textValue() + "\"] a";
  }

  static String line(JsonNode product) {
    return "#lines li[data-id=\"" + product.get("id").textValue() + "\"]";
  }

  /** Puts some of a product into the cart, from the product's own view. */
  void add(JsonNode product, int quantity) {
    go("/product/" + product.get("id").textValue(), "product");
    browser.awaitText("#product-name", product.get("name").textValue());
    browser.fill("#quantity", String.valueOf(quantity));
    browser.click("#add");
    browser.awaitText("#added", quantity + " × " + product.get("name").textValue());
  }

  void awaitCount(int things) {
    browser.awaitTrue("document.querySelector('#cart-count').textContent === '" + things + "'");
  }

  int quantityOf(JsonNode product) {
    String value = "document.querySelector('%s .quantity').value".formatted(line(product));
    return Integer.parseInt(browser.evaluate(value).textValue());
  }

  /** The amount of money that stands somewhere. */
  BigDecimal amount(String selector) {
    return new BigDecimal(browser.text(selector).replaceAll("[^0-9.]", ""));
  }

  void logIn(Person person) {
    browser.fill("#login-username", person.username());
    browser.fill("#login-password", person.password());
    browser.click("#login-submit");
  }

  void register(String username, String email, String password) {
    browser.fill("#register-firstname", "Pat");
    browser.fill("#register-lastname", "Doe");
    browser.fill("#register-email", email);
    browser.fill("#register-username", username);
    browser.fill("#register-password", password);
    browser.click("#register-submit");
  }

  void typeAddress() {
    browser.fill("#street", "Main Street 1");
    browser.fill("#zip", "94304");
    browser.fill("#city", "Palo Alto");
    browser.fill("#state", "CA");
    browser.fill("#country", "USA");
  }

  void typeCard(String number, String expiry) {
    browser.fill("#card-number", number);
    browser.fill("#card-expiry", expiry);
    browser.fill("#card-code", "123");
  }

  void place() {
    browser.click("#place");
  }

  /** The id of the order that is looked at. */
  String orderId() {
    return browser.evaluate("location.hash.split('/').pop()").textValue();
  }

  /** Waits, and touches nothing. */
  void awaitDelivered() {
    await().atMost(UNTIL_DELIVERED).until(() -> "delivered".equals(status()));
  }

  private String status() {
    return browser
        .evaluate("document.querySelector('#order-status')?.dataset.status ?? ''")
        .textValue();
  }

  /** The tokens that the page has, as it keeps them. */
  JsonNode session() {
    return Json.of(browser.evaluate("sessionStorage.getItem('acme-session')").textValue());
  }

  /** Changes what the page keeps of its session, and loads it anew. */
  void reloadWithSession(String change) {
    browser.evaluate(
        """
        (() => { const session = JSON.parse(sessionStorage.getItem('acme-session'));
          %s; sessionStorage.setItem('acme-session', JSON.stringify(session)); })()\
        """
            .formatted(change));
    browser.reload();
  }

  /**
   * What the console complained of.
   *
   * @param expected patterns of the ends of complaints about calls that the shop refuses, or does
   *     not answer, in this test
   */
  List<String> complaints(String... expected) {
    return browser.complaints().stream()
        .filter(not(complaint -> Stream.of(expected).anyMatch(one -> isOf(complaint, one))))
        .toList();
  }

  private static boolean isOf(String complaint, String expected) {
    return complaint.matches("network: Failed to load resource: .*" + expected);
  }
}
