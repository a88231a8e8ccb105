package com.acme.shop.lambda.runtime;

/** A service that the function stands on is too busy: the same call may succeed a little later. */
public sealed class Unavailable extends RuntimeException permits Contended {

  private static final long serialVersionUID = 1L;

  public Unavailable(Throwable cause) {
    super(cause);
  }
}
