package com.acme.shop.local.gateway;

import java.time.Duration;

/**
 * What the gateway lets through.
 *
 * @param head request line and header values together, in bytes
 * @param body a request's body, in bytes
 * @param event what a function is given, in bytes
 * @param integration how long a function may take to answer
 * @param exchange how long a whole exchange may take, from its first byte; a client that is slower
 *     than this is cut off. AWS names no number; this one is ours
 */
record Limits(int head, int body, int event, Duration integration, Duration exchange) {

  /**
   * AWS's own numbers: "Quotas for configuring and running an HTTP API" (10,240 bytes of head, 10
   * MB of payload, 30 s) and "Lambda quotas" (6 MB a synchronous invocation).
   */
  static final Limits AWS =
      new Limits(
          10_240,
          10 * 1024 * 1024,
          6 * 1024 * 1024,
          Duration.ofSeconds(30),
          Duration.ofSeconds(90));
}
