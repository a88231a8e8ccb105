package com.acme.shop.events;

/** What came of reading a message. */
public sealed interface Reading {

  /** It is one of the shop's events. */
  record Understood(Event event) implements Reading {}

  /**
   * It is none, or one that this version of the shop cannot read.
   *
   * @param reason names the fields and what is wrong with them, never what they hold
   * @param correlationId the message's own, or one that follows from its text
   */
  record Unreadable(String reason, String correlationId) implements Reading {}
}
