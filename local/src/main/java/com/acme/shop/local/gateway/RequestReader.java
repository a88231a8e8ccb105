package com.acme.shop.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

/** Reads a request off the wire, within the limits of an HTTP API. */
final class RequestReader {

  /** A request that is too large to be looked at. */
  static final class TooLarge extends Exception {

    private static final long serialVersionUID = 1L;

    final int status;

    TooLarge(int status, String message) {
      super(message);
      this.status = status;
    }
  }

  /** How much of a refused body is read, so that most clients get to see the refusal. */
  private static final int PATIENCE = 64 * 1024 * 1024;

  private final Limits limits;

  RequestReader(Limits limits) {
    this.limits = limits;
  }

  Request read(HttpExchange exchange) throws IOException, TooLarge {
    Map<String, List<String>> headers = headers(exchange);
    URI target = exchange.getRequestURI();
    checkHead(target, headers);
    return new Request(
        newId(),
        Instant.now(),
        exchange.getRequestMethod(),
        decode(target.getRawPath()),
        target.getRawQuery() == null ? "" : target.getRawQuery(),
        exchange.getProtocol(),
        exchange.getRemoteAddress().getAddress().getHostAddress(),
        exchange.getLocalAddress().getPort(),
        headers,
        body(exchange.getRequestBody()));
  }

  private static Map<String, List<String>> headers(HttpExchange exchange) {
    Map<String, List<String>> headers = new TreeMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
    return headers;
  }

  private void checkHead(URI target, Map<String, List<String>> headers) throws TooLarge {
    int values = headers.values().stream().flatMap(List::stream).mapToInt(String::length).sum();
    if (target.toString().length() + values > limits.head()) {
      throw new TooLarge(431, "Request Header Fields Too Large");
    }
  }

  private byte[] body(InputStream in) throws IOException, TooLarge {
    byte[] body = in.readNBytes(limits.body() + 1);
    if (body.length > limits.body()) {
      in.skip(PATIENCE);
      throw new TooLarge(413, "Request Entity Too Large");
    }
    return body;
  }

  // In a path a plus sign is a plus sign.
  private static String decode(String path) {
    return URLDecoder.decode(path.replace("+", "%2B"), UTF_8);
  }

  // HTTP APIs' form: sixteen characters, the last one an equals sign.
  private static String newId() {
    byte[] random = new byte[11];
    ThreadLocalRandom.current().nextBytes(random);
    return Base64.getUrlEncoder().encodeToString(random);
  }
}
