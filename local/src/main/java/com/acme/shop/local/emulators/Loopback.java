package com.acme.shop.local.emulators;

import java.net.URI;

/** The only address that anything here binds. */
final class Loopback {

  static final String ADDRESS = "127.0.0.1";

  private Loopback() {}

  static URI uri(int port) {
    return URI.create("http://" + ADDRESS + ":" + port);
  }

  static CannotStart cannotBind(String server, int port, Throwable cause) {
    return new CannotStart(
        "%s cannot listen on %s:%d: is the port taken?".formatted(server, ADDRESS, port), cause);
  }
}
