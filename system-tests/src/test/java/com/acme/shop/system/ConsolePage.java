package com.acme.shop.system;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * The console as a developer uses it.
 *
 * @param width in pixels
 */
record ConsolePage(BrowserPage browser, int width) {

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
    Sight.check(browser, PICTURES, width, state);
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
