package com.acme.shop.payment.domain;

/** What comes of a command. */
public sealed interface Decision {

  /** Something new has happened. */
  record Accepted(PaymentEvent event) implements Decision {}

  /**
   * It had happened already: the event is to be told again as it was told then, in case nobody
   * heard it.
   */
  record Repeated(PaymentEvent event) implements Decision {}

  /** It may not be, now or ever. */
  record Refused(String reason) implements Decision {}

  /** What it builds on has not happened yet. */
  record TooEarly(String reason) implements Decision {}
}
