package com.acme.shop.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.acme.shop.api.ApiContract;
import com.acme.shop.api.Exchange;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What a page asks of the shop, and what it gets, held against the API's description. The browser
 * hands over each answer before the page gets it.
 */
final class ApiTraffic {

  private final DevTools tools;
  private final String session;
  private final URI shop;
  private final ApiContract contract;
  private final Queue<String> calls = new ConcurrentLinkedQueue<>();
  private final Queue<String> violations = new ConcurrentLinkedQueue<>();

  private ApiTraffic(DevTools tools, String session, URI shop) {
    this.tools = tools;
    this.session = session;
    this.shop = shop;
    this.contract = ShopUnderTest.CONTRACT;
  }

  static ApiTraffic watch(DevTools tools, String session, URI shop) {
    var traffic = new ApiTraffic(tools, session, shop);
    tools.listen(traffic::hear);
    var patterns = DevTools.parameters();
    patterns
        .putArray("patterns")
        .addObject()
        .put("resourceType", "Fetch")
        .put("requestStage", "Response");
    tools.send(session, "Fetch.enable", patterns);
    return traffic;
  }

  /** Calls that were answered, in their order: {@code POST /login 200}. */
  List<String> calls() {
    return List.copyOf(calls);
  }

  /** What the description does not say of them, one sentence a difference. */
  List<String> violations() {
    return List.copyOf(violations);
  }

  // Whoever waits for an answer of the browser must not be the one who brings it.
  private void hear(JsonNode event) {
    if (event.path("method").asText().equals("Fetch.requestPaused")
        && session.equals(event.path("sessionId").textValue())) {
      Thread.ofVirtual().start(() -> take(event.get("params")));
    }
  }

  private void take(JsonNode paused) {
    var id = DevTools.parameters().put("requestId", paused.get("requestId").textValue());
    try {
      if (paused.has("responseStatusCode")) {
        check(exchange(paused, tools.send(session, "Fetch.getResponseBody", id)));
      }
      tools.send(session, "Fetch.continueRequest", id);
    } catch (AssertionError | RuntimeException e) {
      // A page that was left or closed meanwhile gets no answer any more.
      if (!String.valueOf(e.getMessage()).contains("Invalid InterceptionId")) {
        violations.add(paused + ": " + e);
      }
    }
  }

  private void check(Exchange exchange) {
    calls.add("%s %s %d".formatted(exchange.method(), exchange.path(), exchange.status()));
    List<String> wrong = new ArrayList<>(contract.violationsOfAnswer(exchange));
    wrong.addAll(contract.violationsOfRequest(exchange));
    wrong.forEach(one ->
        violations.add(
            "%s %s %d: %s".formatted(exchange.method(), exchange.path(), exchange.status(), one)));
  }

  private Exchange exchange(JsonNode paused, JsonNode answer) {
    JsonNode request = paused.get("request");
    var url = URI.create(request.get("url").textValue());
    return new Exchange(
        request.get("method").textValue(),
        url.getAuthority().equals(shop.getAuthority()) ? url.getRawPath() : url.toString(),
        url.getRawQuery() == null ? "" : url.getRawQuery(),
        headersOf(request.get("headers")),
        request.path("postData").asText(),
        paused.get("responseStatusCode").intValue(),
        headers(paused.path("responseHeaders")),
        body(answer));
  }

  private static String body(JsonNode answer) {
    String body = answer.get("body").textValue();
    return answer.get("base64Encoded").booleanValue()
        ? new String(Base64.getDecoder().decode(body), UTF_8)
        : body;
  }

  private static HttpHeaders headersOf(JsonNode object) {
    Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    object.properties().forEach(one -> all.put(one.getKey(), List.of(one.getValue().asText())));
    return HttpHeaders.of(all, (_, _) -> true);
  }

  private static HttpHeaders headers(JsonNode list) {
    Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    list.forEach(one ->
        all.computeIfAbsent(one.get("name").textValue(), _ -> new ArrayList<>())
            .add(one.get("value").textValue()));
    return HttpHeaders.of(all, (_, _) -> true);
  }
}
