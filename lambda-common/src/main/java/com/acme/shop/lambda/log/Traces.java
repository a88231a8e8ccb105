package com.acme.shop.lambda.log;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Stack traces as text, cut to what one log line should hold. */
final class Traces {

  private static final int LONGEST = 8_000;

  private Traces() {}

  static String of(Throwable failure) {
    var text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString().substring(0, Math.min(LONGEST, text.getBuffer().length()));
  }
}
