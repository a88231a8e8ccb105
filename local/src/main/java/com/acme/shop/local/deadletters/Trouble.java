package com.acme.shop.local.deadletters;

/** Something that a person can put right; the message is one line. */
final class Trouble extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final int NOT_FOUND = 1;
  private static final int USAGE = 2;

  private final int exitCode;

  private Trouble(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  static Trouble usage(String message) {
    return new Trouble(USAGE, message);
  }

  static Trouble notFound(String message) {
    return new Trouble(NOT_FOUND, message);
  }

  int exitCode() {
    return exitCode;
  }
}
