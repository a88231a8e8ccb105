package com.acme.shop.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.acme.shop.local.emulators.Account;
import com.acme.shop.local.gateway.RouteTable.Match;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes the event of payload format 2.0, as "Create AWS Lambda proxy integrations for HTTP APIs"
 * describes it. What the page leaves open follows reports from live APIs: {@code rawPath} and
 * {@code http.path} arrive percent-decoded and with the stage (aws/aws-lambda-dotnet pull request
 * 1901, middleapi/standard-server pull request 93, floci-io/floci issue 2172).
 */
final class RequestEvent {

  private static final String API = "local";
  private static final String DOMAIN = "localhost";

  private static final JsonMapper JSON = new JsonMapper();

  private static final DateTimeFormatter COMMON_LOG =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /**
   * Types that are text besides {@code text/*}. Everything else is base64, forms and a missing type
   * included: measured against AWS in ministackorg/ministack pull request 766.
   */
  private static final Set<String> TEXT =
      Set.of("application/json", "application/xml", "application/javascript");

  private final String stage;

  RequestEvent(String stage) {
    this.stage = stage;
  }

  byte[] write(Request request, Match match) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("version", "2.0").put("routeKey", match.routeKey());
    event.put("rawPath", request.path()).put("rawQueryString", request.query());
    putCookies(event, request);
    putAll(event, "headers", EventHeaders.of(request));
    putAll(event, "queryStringParameters", QueryString.parse(request.query()));
    event.set("requestContext", context(request, match));
    putAll(event, "pathParameters", match.pathParameters());
    putBody(event, request);
    return bytes(event);
  }

  private static byte[] bytes(ObjectNode event) {
    return event.toString().getBytes(UTF_8);
  }

  private static void putAll(ObjectNode event, String field, Map<String, String> values) {
    if (!values.isEmpty()) {
      event.set(field, JSON.valueToTree(values));
    }
  }

  private static void putCookies(ObjectNode event, Request request) {
    List<String> cookies =
        request.headers().getOrDefault("cookie", List.of()).stream()
            .flatMap(line -> Stream.of(line.split(";")))
            .map(String::strip)
            .filter(cookie -> !cookie.isEmpty())
            .toList();
    if (!cookies.isEmpty()) {
      event.set("cookies", JSON.valueToTree(cookies));
    }
  }

  private ObjectNode context(Request request, Match match) {
    ObjectNode context = JsonNodeFactory.instance.objectNode();
    context.put("accountId", Account.LOCAL.id()).put("apiId", API);
    context.put("domainName", DOMAIN).put("domainPrefix", DOMAIN);
    context.set("http", http(request));
    context.put("requestId", request.id()).put("routeKey", match.routeKey()).put("stage", stage);
    context.put("time", COMMON_LOG.format(request.receivedAt()));
    context.put("timeEpoch", request.receivedAt().toEpochMilli());
    return context;
  }

  private static ObjectNode http(Request request) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("method", request.method())
        .put("path", request.path())
        .put("protocol", request.protocol())
        .put("sourceIp", request.sourceIp())
        .put("userAgent", request.header("user-agent").orElse(""));
  }

  private static void putBody(ObjectNode event, Request request) {
    boolean base64 = request.body().length > 0 && !isText(request);
    if (request.body().length > 0) {
      event.put("body", base64 ? encoded(request.body()) : new String(request.body(), UTF_8));
    }
    event.put("isBase64Encoded", base64);
  }

  private static String encoded(byte[] body) {
    return Base64.getEncoder().encodeToString(body);
  }

  private static boolean isText(Request request) {
    String type = request.header("content-type").orElse("");
    String essence = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return essence.startsWith("text/") || TEXT.contains(essence);
  }
}
