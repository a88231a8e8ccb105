package com.acme.shop.local.gateway;

import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

/** The headers of an event: the client's, without hop-by-hop ones, and the gateway's own. */
final class EventHeaders {

  /** Cookies have a field of their own in format 2.0; who expects is answered by the gateway. */
  private static final Set<String> LEFT_OUT = Set.of("cookie", "expect");

  private EventHeaders() {}

  static Map<String, String> of(Request request) {
    Map<String, String> headers = new TreeMap<>();
    request
        .headers()
        .forEach((name, values) -> {
          if (isPassedOn(name)) {
            headers.put(name, String.join(",", values));
          }
        });
    headers.putIfAbsent("host", "localhost:" + request.port());
    headers.put("content-length", Integer.toString(request.body().length));
    headers.merge("x-forwarded-for", request.sourceIp(), (known, own) -> known + ", " + own);
    headers.put("x-forwarded-port", Integer.toString(request.port()));
    headers.put("x-forwarded-proto", "http");
    headers.put("x-amzn-trace-id", traceId(request));
    return headers;
  }

  private static boolean isPassedOn(String name) {
    return !HopByHop.includes(name) && !LEFT_OUT.contains(name) && !name.startsWith("x-amzn-");
  }

  // X-Ray's form: version, seconds since the epoch, 96 random bits.
  private static String traceId(Request request) {
    byte[] random = new byte[12];
    ThreadLocalRandom.current().nextBytes(random);
    long seconds = request.receivedAt().getEpochSecond();
    return "Root=1-%08x-%s".formatted(seconds, HexFormat.of().formatHex(random));
  }
}
