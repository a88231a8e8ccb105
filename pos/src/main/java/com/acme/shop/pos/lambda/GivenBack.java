package com.acme.shop.pos.lambda;

import com.acme.shop.pos.domain.SaleEvent;
import com.acme.shop.pos.domain.SaleState;
import com.acme.shop.pos.domain.Tender;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How a sale was taken back.
 *
 * @param kind {@code void} or {@code refund}
 * @param day of a refund: the report that it counts in
 * @param moneyReturned whether the customer has his money: cash at once, a card later
 */
record GivenBack(
    String kind,
    Instant at,
    String by,
    String reason,
    Optional<LocalDate> day,
    boolean moneyReturned) {

  /** Empty for a sale that was not taken back. */
  static Optional<GivenBack> of(SaleState.Known state) {
    return switch (state) {
      case SaleState.Voided voided -> Optional.of(of(voided.event(), hasMoney(voided)));
      case SaleState.Refunded refunded -> Optional.of(of(refunded.event(), hasMoney(refunded)));
      case SaleState.AwaitingCard _, SaleState.Completed _, SaleState.Declined _ ->
          Optional.empty();
    };
  }

  private static boolean hasMoney(SaleState.TakenBack back) {
    return switch (back.sale().tender()) {
      case Tender.Cash _ -> true;
      case Tender.Card _ -> back.returned().isPresent();
    };
  }

  private static GivenBack of(SaleEvent.Voided event, boolean hasMoney) {
    return new GivenBack(
        "void", event.occasion().at(), event.by(), event.reason(), Optional.empty(), hasMoney);
  }

  private static GivenBack of(SaleEvent.Refunded event, boolean hasMoney) {
    return new GivenBack(
        "refund",
        event.occasion().at(),
        event.by(),
        event.reason(),
        Optional.of(event.day()),
        hasMoney);
  }
}
