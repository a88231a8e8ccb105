package com.acme.shop.pos.domain;

import com.acme.shop.pos.domain.SaleEvent.CardCharged;
import com.acme.shop.pos.domain.SaleEvent.CardRefused;
import com.acme.shop.pos.domain.SaleEvent.MoneyReturned;
import java.util.Optional;

/** Where a sale stands. Each state has just what is known in it. */
public sealed interface SaleState {

  /** There is no such sale. */
  record NotSold() implements SaleState {}

  /** There is a sale. */
  sealed interface Known extends SaleState {
    Sale sale();
  }

  /** The verdict on its card is not in yet. */
  record AwaitingCard(Sale sale) implements Known {}

  /**
   * It is paid.
   *
   * @param charge of the card; empty for cash
   */
  record Completed(Sale sale, Optional<CardCharged> charge) implements Known {}

  /** Its card was refused, so nothing was sold. Final. */
  record Declined(Sale sale, CardRefused refusal) implements Known {}

  /** It was voided or refunded. */
  sealed interface TakenBack extends Known {

    /** Of the card, where it is known to have been charged. */
    Optional<CardCharged> charge();

    /** How the card got its money back; empty for cash, and until it has. */
    Optional<MoneyReturned> returned();
  }

  /**
   * It was taken back.
   *
   * @param charge of the card, where it is known to have been charged
   * @param returned how the card got its money back; empty for cash, and until it has
   */
  record Voided(
      Sale sale,
      SaleEvent.Voided event,
      Optional<CardCharged> charge,
      Optional<MoneyReturned> returned)
      implements TakenBack {}

  /**
   * What it cost was given back.
   *
   * @param charge of the card; empty for cash
   * @param returned how the card got its money back; empty for cash, and until it has
   */
  record Refunded(
      Sale sale,
      SaleEvent.Refunded event,
      Optional<CardCharged> charge,
      Optional<MoneyReturned> returned)
      implements TakenBack {}
}
