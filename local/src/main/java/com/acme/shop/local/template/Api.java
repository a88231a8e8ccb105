package com.acme.shop.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * An HTTP API.
 *
 * @param stage the stage's name; {@code $default} is served without a path prefix
 */
public record Api(String logicalId, String stage, Optional<Cors> cors) {

  /** Cross-origin rules, as {@code CorsConfiguration} of an HTTP API spells them. */
  public record Cors(
      List<String> allowOrigins,
      List<String> allowMethods,
      List<String> allowHeaders,
      List<String> exposeHeaders,
      boolean allowCredentials,
      Optional<Duration> maxAge) {

    public Cors {
      allowOrigins = List.copyOf(allowOrigins);
      allowMethods = List.copyOf(allowMethods);
      allowHeaders = List.copyOf(allowHeaders);
      exposeHeaders = List.copyOf(exposeHeaders);
    }
  }
}
