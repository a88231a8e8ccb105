package com.acme.shop.pos.domain;

import java.time.Instant;
import java.time.LocalDate;

/** What has happened to a sale. Its history is the list of these. */
public sealed interface SaleEvent {

  /** When and why something happened. */
  Occasion occasion();

  /**
   * When and why something happened.
   *
   * @param causedBy the id of the request or of the event that it follows from
   */
  record Occasion(Instant at, String causedBy) {}

  /** It was sold: for cash it is thereby paid. */
  record Sold(Occasion occasion, Sale sale) implements SaleEvent {}

  /** The card was charged. */
  record CardCharged(Occasion occasion, String transactionId) implements SaleEvent {}

  /** The card was refused, or its charge was given up. */
  record CardRefused(Occasion occasion, String reason) implements SaleEvent {}

  /**
   * It was taken back on the day on which it was made, as if it had not been.
   *
   * @param by the id of the member of staff
   */
  record Voided(Occasion occasion, String by, String reason) implements SaleEvent {}

  /**
   * What it cost was given back, or is on its way back to the card.
   *
   * @param by the id of the member of staff
   * @param day the terminal's calendar day: the report that it counts in
   */
  record Refunded(Occasion occasion, String by, String reason, LocalDate day)
      implements SaleEvent {}

  /** The card has its money back. */
  record MoneyReturned(Occasion occasion, String transactionId) implements SaleEvent {}
}
