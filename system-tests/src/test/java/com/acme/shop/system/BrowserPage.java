package com.acme.shop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A page in a browser, used as a person uses it: by mouse and keyboard, through the eyes. */
final class BrowserPage {

  private static final int MOST_TABS = 200;

  private final DevTools tools;
  private final String session;
  private final Queue<String> complaints = new ConcurrentLinkedQueue<>();

  BrowserPage(DevTools tools, String session, int width, int height) {
    this.tools = tools;
    this.session = session;
    tools.listen(this::hear);
    List.of("Page.enable", "Runtime.enable", "Log.enable")
        .forEach(method -> send(method, DevTools.parameters()));
    send(
        "Emulation.setDeviceMetricsOverride",
        DevTools.parameters()
            .put("width", width)
            .put("height", height)
            .put("deviceScaleFactor", 1)
            .put("mobile", false));
  }

  private JsonNode send(String method, ObjectNode parameters) {
    return tools.send(session, method, parameters);
  }

  private void hear(JsonNode event) {
    if (!session.equals(event.path("sessionId").textValue())) {
      return;
    }
    var about = event.path("params");
    switch (event.path("method").asText()) {
      case "Log.entryAdded" -> hearEntry(about.path("entry"));
      case "Runtime.exceptionThrown" -> complaints.add(about.path("exceptionDetails").toString());
      case "Runtime.consoleAPICalled" -> {
        if (List.of("error", "warning", "assert").contains(about.path("type").asText())) {
          complaints.add(about.toString());
        }
      }
      default -> {}
    }
  }

  private void hearEntry(JsonNode entry) {
    if (List.of("error", "warning").contains(entry.path("level").asText())) {
      complaints.add(
          entry.path("source").asText()
              + ": "
              + entry.path("text").asText()
              + " "
              + entry.path("url").asText());
    }
  }

  /** Holds what the page asks of the shop from now on against the API's description. */
  ApiTraffic watchApi(URI shop) {
    return ApiTraffic.watch(tools, session, shop);
  }

  /** What the console has complained of so far: errors, warnings, violations of the policy. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  void open(String url) {
    send("Page.navigate", DevTools.parameters().put("url", url));
    awaitLoaded();
  }

  /** Loads the page anew, as F5 does. */
  void reload() {
    evaluate("window.before = true");
    send("Page.reload", DevTools.parameters());
    awaitTrue("window.before === undefined");
    awaitLoaded();
  }

  private void awaitLoaded() {
    awaitTrue("document.readyState === 'complete' && document.body.dataset.view !== 'none'");
  }

  /** The value of an expression in the page, awaited where it is a promise. */
  JsonNode evaluate(String expression) {
    var result =
        send(
            "Runtime.evaluate",
            DevTools.parameters()
                .put("expression", expression)
                .put("returnByValue", true)
                .put("awaitPromise", true));
    assertThat(result.has("exceptionDetails")).as(expression + ": " + result).isFalse();
    return result.path("result").path("value");
  }

  void awaitTrue(String expression) {
    await(expression).ignoreExceptions().until(() -> evaluate(expression).asBoolean());
  }

  private static String element(String selector) {
    return "document.querySelector('" + selector.replace("'", "\\'") + "')";
  }

  boolean isVisible(String selector) {
    return evaluate("!!" + element(selector) + "?.checkVisibility()").asBoolean();
  }

  void awaitVisible(String selector) {
    awaitTrue("!!" + element(selector) + "?.checkVisibility()");
  }

  String text(String selector) {
    return evaluate(element(selector) + ".innerText").textValue();
  }

  void awaitText(String selector, String expected) {
    await(selector + " says " + expected)
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(text(selector)).contains(expected));
  }

  /** Presses the mouse on the middle of an element, which must not be covered. */
  void click(String selector) {
    awaitVisible(selector);
    evaluate(element(selector) + ".scrollIntoView({block: 'center', behavior: 'instant'})");
    var place =
        evaluate(
            """
            (() => { const e = %s, r = e.getBoundingClientRect();
              const x = r.x + r.width / 2, y = r.y + r.height / 2;
              return { x, y, hit: e.contains(document.elementFromPoint(x, y)) }; })()\
            """
                .formatted(element(selector)));
    assertThat(place.get("hit").asBoolean()).as(selector + " is covered").isTrue();
    mouse("mousePressed", place);
    mouse("mouseReleased", place);
  }

  private void mouse(String type, JsonNode place) {
    send(
        "Input.dispatchMouseEvent",
        DevTools.parameters()
            .put("type", type)
            .put("x", place.get("x").doubleValue())
            .put("y", place.get("y").doubleValue())
            .put("button", "left")
            .put("clickCount", 1));
  }

  /** Clicks into a field and types over what is there. */
  void fill(String selector, String text) {
    click(selector);
    evaluate(element(selector) + ".select()");
    type(text);
  }

  /** Types where the focus is. */
  void type(String text) {
    send("Input.insertText", DevTools.parameters().put("text", text));
  }

  void press(Key key) {
    send("Input.dispatchKeyEvent", key.down());
    send("Input.dispatchKeyEvent", key.up());
  }

  /** Goes on from where the focus is, key by key, until an element has it. */
  void tabTo(String selector) {
    awaitVisible(selector);
    for (int pressed = 0; pressed < MOST_TABS; pressed++) {
      if (evaluate("document.activeElement.matches('%s')".formatted(selector)).asBoolean()) {
        return;
      }
      press(Key.TAB);
    }
    throw new AssertionError("%d tabs do not lead to %s".formatted(MOST_TABS, selector));
  }

  /** The id of the element that has the focus. */
  String focused() {
    return evaluate("document.activeElement?.id ?? ''").textValue();
  }

  /** Writes what is seen into a file for people. */
  void photograph(Path file) {
    var shot = send("Page.captureScreenshot", DevTools.parameters().put("format", "png"));
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, Base64.getDecoder().decode(shot.get("data").textValue()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
