package com.acme.shop.local.gateway;

/** Somebody else listens where the gateway was to listen. The message is one line for a person. */
public final class PortTaken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public PortTaken(int port, Throwable cause) {
    super("Port %d is taken: end what uses it, or choose another port".formatted(port), cause);
  }
}
