package com.acme.shop.events;

import java.util.Optional;

/** What came of reading a message. */
public sealed interface Reading {

  /** It is one of the shop's events. */
  record Understood(Event event) implements Reading {}

  /**
   * It is none, or one that this version of the shop cannot read.
   *
   * @param reason names the fields and what is wrong with them, never what they hold
   * @param correlationId the message's own; empty where it has none that can stand in a log line
   */
  record Unreadable(String reason, Optional<String> correlationId) implements Reading {}
}
