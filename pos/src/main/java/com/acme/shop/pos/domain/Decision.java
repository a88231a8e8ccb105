package com.acme.shop.pos.domain;

/** What comes of a command. */
public sealed interface Decision {

  /** Something new has happened. */
  record Accepted(SaleEvent event) implements Decision {}

  /** It had happened already, or changes nothing any more. */
  record Repeated() implements Decision {}

  /** It may not be, now or ever: why, for a person. */
  record Refused(String reason) implements Decision {}

  /** What it builds on has not happened yet. */
  record TooEarly(String reason) implements Decision {}
}
