package com.acme.shop.local.emulators;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** An endpoint that somebody else serves. */
final class Endpoint {

  private static final int PATIENCE_MILLIS = 5_000;

  private Endpoint() {}

  /**
   * Whether a person named one that can be used.
   *
   * @throws CannotStart if it is no {@code http://host:port}, or nothing listens there
   */
  static void check(URI endpoint) {
    if (!"http".equals(endpoint.getScheme())
        || endpoint.getHost() == null
        || endpoint.getPort() < 0
        || !endpoint.getPath().isEmpty()) {
      throw new CannotStart(
          "An endpoint is http://host:port with nothing behind it, not " + endpoint);
    }
    try (var socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(endpoint.getHost(), endpoint.getPort()), PATIENCE_MILLIS);
    } catch (IOException e) {
      throw new CannotStart("Nothing listens at " + endpoint, e);
    }
  }
}
