package com.acme.shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * The console as a developer uses it.
 *
 * @param width in pixels
 */
record ConsolePage(BrowserPage browser, int width) {

  private static final int MOST_TABS = 200;
  private static final Path PICTURES = Path.of("target", "console-page");

  /** Opens it; a reload would lose the mark that {@link #wasReloaded} looks for. */
  void open(String url, String hash) {
    browser.open(url + "/console/" + hash);
    browser.evaluate("window.opened = true");
  }

  boolean wasReloaded() {
    return browser.evaluate("window.opened === undefined").asBoolean();
  }

  void go(String view) {
    browser.click("nav a[href=\"#/" + view + "\"]");
    browser.awaitTrue("document.body.dataset.view === '" + view + "'");
  }

  /** Takes a picture for people and asks axe-core. */
  void see(String state) {
    browser.photograph(PICTURES.resolve(width + "-" + state + ".png"));
    Accessibility.check(browser, state + " at " + width);
    assertThat(browser.evaluate("document.documentElement.scrollWidth - innerWidth").asInt())
        .as(state + " is wider than " + width)
        .isNotPositive();
  }

  /** Goes on with the Tab key until the focus is where a selector says. */
  void tabTo(String selector) {
    String there = "document.activeElement.matches('" + selector.replace("'", "\\'") + "')";
    for (int i = 0; i < MOST_TABS; i++) {
      if (browser.evaluate(there).asBoolean()) {
        return;
      }
      browser.press("Tab");
    }
    throw new AssertionError("The Tab key does not lead to " + selector);
  }

  /** The names over the lifelines of the drawing, from left to right. */
  List<String> lifelines() {
    return texts("#drawing .head .title");
  }

  /** The names on the arrows of a kind, from top to bottom. */
  List<String> arrows(String kind) {
    return texts("#drawing .step[data-kind=" + kind + "] .label");
  }

  List<String> steps() {
    return texts("#step-list .sentence");
  }

  private List<String> texts(String selector) {
    var all =
        browser.evaluate(
            "[...document.querySelectorAll('%s')].map((each) => each.textContent)"
                .formatted(selector));
    return StreamSupport.stream(all.spliterator(), false).map(each -> each.textValue()).toList();
  }

  /** All that the page holds, seen or not. */
  String content() {
    return browser.evaluate("document.documentElement.outerHTML").textValue();
  }

  /** What the console complained of beside the network that the test has cut. */
  List<String> complaints() {
    return browser.complaints().stream()
        .filter(complaint -> !complaint.startsWith("network: Failed to load resource: net::ERR_"))
        .toList();
  }
}
