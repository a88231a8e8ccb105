package com.acme.shop.local.deadletters;

/** Something that a person can put right; the message is one line. */
public final class Trouble extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final int NOT_FOUND = 1;
  private static final int USAGE = 2;

  private final int exitCode;

  private Trouble(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  public static Trouble usage(String message) {
    return new Trouble(USAGE, message);
  }

  public static Trouble notFound(String message) {
    return new Trouble(NOT_FOUND, message);
  }

  /** What the process ends with: 1 for what is not there, 2 for a wrong command line. */
  public int exitCode() {
    return exitCode;
  }
}
