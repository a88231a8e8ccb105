package com.acme.shop.lambda.runtime;

/**
 * Somebody else is changing the same thing at this moment, and nothing was changed: who looks again
 * and tries again need not wait long.
 */
public final class Contended extends Unavailable {

  private static final long serialVersionUID = 1L;

  public Contended(Throwable cause) {
    super(cause);
  }
}
