package com.acme.shop.local.gateway;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as the gateway understood it.
 *
 * @param path percent-decoded, as HTTP APIs hand it on
 * @param query as sent, empty when there is none
 * @param headers by lower-case name, every value that was sent
 * @param port the gateway's own
 */
public record Request(
    String id,
    Instant receivedAt,
    String method,
    String path,
    String query,
    String protocol,
    String sourceIp,
    int port,
    Map<String, List<String>> headers,
    byte[] body) {

  /** All values of a header, joined by commas, as payload format 2.0 joins them. */
  public Optional<String> header(String lowerCaseName) {
    return Optional.ofNullable(headers.get(lowerCaseName)).map(values -> String.join(",", values));
  }
}
