package com.acme.shop.local.console;

import com.acme.shop.local.lambda.Past;
import com.acme.shop.local.sources.HandedOut;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** One thing that happened on a journey. Texts of others are masked already. */
sealed interface Step {

  Instant at();

  /** A client, a function or a queue, by its logical id. */
  String from();

  /** A function or a queue, by its logical id. */
  String to();

  /** A route's key, or an event's type on the wire. */
  String label();

  /** A client's request, with its answer. */
  record Request(Instant at, String to, String label, int status, Duration duration)
      implements Step {

    @Override
    public String from() {
      return "client";
    }
  }

  /**
   * A function ran.
   *
   * @param error Lambda's type of it
   */
  record Invocation(String from, String to, String label, Past past, Optional<String> error)
      implements Step {

    @Override
    public Instant at() {
      return past.at();
    }
  }

  /**
   * A message was sent, by a function or back to where a dead letter came from.
   *
   * @param refusal whether the event says that something was refused
   */
  record Sending(
      Instant at, String from, String to, String label, OptionalInt delay, boolean refusal)
      implements Step {}

  /** A message was handed to a function. */
  record Receipt(
      Instant at, String from, String to, String label, int attempt, HandedOut.Result result)
      implements Step {}

  /** A message went to a dead-letter queue. */
  record Death(Instant at, String from, String to, String label, String reason) implements Step {}
}
