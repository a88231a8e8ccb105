package com.acme.shop.local.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells a listener of a request that a route took, once it is answered.
 *
 * @param at when it came
 * @param route its key: {@code GET /products/{id}}
 * @param function the logical id of the function behind the route
 * @param correlationId the answer's {@code X-Correlation-Id}, or else the request's; as it was sent
 */
public record Served(
    Instant at,
    String route,
    String function,
    Optional<String> correlationId,
    int status,
    Duration duration) {

  private static final String CORRELATION_ID = "x-correlation-id";

  static Served of(Request request, RouteTable.Match match, Response response) {
    return new Served(
        request.receivedAt(),
        match.routeKey(),
        match.function(),
        response.header(CORRELATION_ID).or(() -> request.header(CORRELATION_ID)),
        response.status(),
        Duration.between(request.receivedAt(), Instant.now()));
  }
}
