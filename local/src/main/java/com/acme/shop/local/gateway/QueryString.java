package com.acme.shop.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a query string as payload format 2.0 does: decoded, repeated names joined by commas. */
final class QueryString {

  private QueryString() {}

  static Map<String, String> parse(String raw) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : raw.split("&", -1)) {
      if (!pair.isEmpty()) {
        add(parameters, pair.split("=", 2));
      }
    }
    return parameters;
  }

  private static void add(Map<String, String> parameters, String[] pair) {
    String value = pair.length == 2 ? decode(pair[1]) : "";
    parameters.merge(decode(pair[0]), value, (first, next) -> first + "," + next);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, UTF_8);
  }
}
