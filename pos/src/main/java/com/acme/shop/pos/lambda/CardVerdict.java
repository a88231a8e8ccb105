package com.acme.shop.pos.lambda;

import com.acme.shop.pos.domain.SaleEvent.CardCharged;
import com.acme.shop.pos.domain.SaleState;
import java.util.Optional;

/**
 * What became of a sale's card.
 *
 * @param message for a person
 * @param transactionId {@code -1} where the card was refused
 */
record CardVerdict(boolean success, String message, String transactionId) {

  /** Empty for cash, and before it is known. */
  static Optional<CardVerdict> of(SaleState.Known state) {
    return switch (state) {
      case SaleState.AwaitingCard _ -> Optional.empty();
      case SaleState.Completed(_, var charge) -> charge.map(CardVerdict::charged);
      case SaleState.Declined(_, var refusal) ->
          Optional.of(new CardVerdict(false, refusal.reason(), "-1"));
      case SaleState.TakenBack back -> back.charge().map(CardVerdict::charged);
    };
  }

  private static CardVerdict charged(CardCharged charge) {
    return new CardVerdict(true, "card charged", charge.transactionId());
  }
}
