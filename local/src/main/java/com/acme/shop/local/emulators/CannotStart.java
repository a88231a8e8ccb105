package com.acme.shop.local.emulators;

/** An emulator cannot start for a reason that a person can mend; the message is one line. */
public final class CannotStart extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CannotStart(String message) {
    super(message);
  }

  public CannotStart(String message, Throwable cause) {
    super(message, cause);
  }
}
