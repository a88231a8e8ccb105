package com.acme.shop.system;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

/**
 * The terminal page as a cashier uses it.
 *
 * @param width in pixels; below 900 goods and basket are seen in turn
 */
record TerminalPage(BrowserPage browser, int width) {

  static final String GOOD_CARD = "4242424242424242";

  private static final int BESIDE_EACH_OTHER = 900;
  private static final Path PICTURES = Path.of("target", "terminal-page");

  /** Signs a terminal in and waits until the page could be opened without the network. */
  void signIn(String url, String id, String secret) {
    browser.open(url + "/terminal/");
    see("sign-in");
    browser.fill("#signin-id", id);
    browser.fill("#signin-secret", secret);
    browser.click("#signin-form button");
    browser.awaitVisible(".tile");
    browser.awaitTrue(
        "navigator.serviceWorker.ready.then((all) => all.active.state === 'activated')");
    browser.awaitText("#last-sync", "Synced");
  }

  /** Takes a picture for people and asks axe-core. */
  void see(String state) {
    Sight.check(browser, PICTURES, width, state);
  }

  /** Puts one into the basket by its name or bar code. */
  void add(String code) {
    if (inTurn() && browser.isVisible("#basket")) {
      browser.click("#dock-toggle");
    }
    browser.fill("#search", code);
    browser.press(Key.ENTER);
    browser.awaitTrue("document.querySelector('#search').value === ''");
  }

  void lookAtBasket() {
    if (inTurn() && !browser.isVisible("#basket")) {
      browser.click("#dock-toggle");
    }
  }

  private boolean inTurn() {
    return width < BESIDE_EACH_OTHER;
  }

  void discount(String percent) {
    lookAtBasket();
    browser.click("#extras summary");
    browser.fill("#discount", percent);
  }

  BigDecimal total() {
    lookAtBasket();
    return amount("#total");
  }

  /** The amount of money that stands somewhere. */
  BigDecimal amount(String selector) {
    return new BigDecimal(browser.text(selector).replaceAll("[^0-9.]", ""));
  }

  void payCash(String tendered) {
    lookAtBasket();
    browser.click("#pay-cash");
    browser.fill("#tendered", tendered);
    browser.click("#cash-form button.primary");
    browser.awaitVisible("#paper .total");
  }

  void typeCard(String number, String expiry) {
    lookAtBasket();
    if (!browser.isVisible("#card")) {
      browser.click("#pay-card");
    }
    browser.fill("#card-number", number);
    browser.fill("#card-expiry", expiry);
    browser.fill("#card-code", "123");
  }

  void charge() {
    browser.click("#card-pay");
  }

  void nextSale() {
    browser.click("#receipt-done");
    browser.awaitVisible("#search");
  }

  void go(String view) {
    browser.click("nav [data-go=" + view + "]");
    browser.awaitVisible("#view-" + view);
  }

  void awaitOnline(boolean online) {
    browser.awaitText("#badge", online ? "Online" : "Offline");
  }

  void awaitWaiting(int sales) {
    browser.awaitText("#waiting", sales + " waiting");
  }

  /** The number beside a name of the day report. */
  BigDecimal reported(String name) {
    return new BigDecimal(
        browser
            .evaluate(
                "[...document.querySelectorAll('#report-paper .sums > div')].find((row) => row"
                    + ".querySelector('dt').textContent.startsWith('%s')).querySelector('dd')"
                        .formatted(name)
                    + ".textContent")
            .textValue()
            .replaceAll("[^0-9.]", ""));
  }

  /** All that the browser keeps of this page, as one text. */
  String kept() {
    return BrowserMemory.of(browser);
  }

  /**
   * What the console complained of beside the network that the test has cut: a browser reports each
   * call that failed, and the question after a sale that the shop has never heard of.
   */
  List<String> complaints() {
    return browser.complaints().stream()
        .filter(complaint -> !complaint.startsWith("network: Failed to load resource: net::ERR_"))
        .filter(complaint -> !complaint.matches("network: .* 404 .*/pos/sales/[-0-9a-f]{36}"))
        .toList();
  }
}
