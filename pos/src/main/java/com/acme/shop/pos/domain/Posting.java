package com.acme.shop.pos.domain;

import com.acme.shop.pos.domain.SaleEvent.CardCharged;
import com.acme.shop.pos.domain.SaleEvent.CardRefused;
import com.acme.shop.pos.domain.SaleEvent.MoneyReturned;
import com.acme.shop.pos.domain.SaleEvent.Refunded;
import com.acme.shop.pos.domain.SaleEvent.Sold;
import com.acme.shop.pos.domain.SaleEvent.Voided;
import com.acme.shop.pos.domain.SaleState.AwaitingCard;
import com.acme.shop.pos.domain.SaleState.Completed;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an event of a sale changes in the totals of a day at its terminal.
 *
 * @param day the terminal's calendar day
 */
public record Posting(LocalDate day, Kind kind, Sale sale) {

  /** What is counted. */
  public enum Kind {
    SALE,
    VOID,
    REFUND
  }

  /**
   * What an event posts; empty where no day changes.
   *
   * @param before the state in which the sale was until then: what was never counted is not taken
   *     out either
   */
  public static Optional<Posting> of(SaleState before, SaleEvent event) {
    return switch (event) {
      case Sold(_, Sale sale) -> ofSold(sale);
      case CardCharged _ -> ofCharge(before);
      case Voided _ -> ofCompleted(before).map(sale -> new Posting(sale.day(), Kind.VOID, sale));
      case Refunded refund ->
          ofCompleted(before).map(sale -> new Posting(refund.day(), Kind.REFUND, sale));
      case CardRefused _, MoneyReturned _ -> Optional.empty();
    };
  }

  private static Optional<Posting> ofSold(Sale sale) {
    return switch (sale.tender()) {
      case Tender.Cash _ -> Optional.of(new Posting(sale.day(), Kind.SALE, sale));
      case Tender.Card _ -> Optional.empty();
    };
  }

  private static Optional<Posting> ofCharge(SaleState before) {
    return before instanceof AwaitingCard(Sale sale)
        ? Optional.of(new Posting(sale.day(), Kind.SALE, sale))
        : Optional.empty();
  }

  private static Optional<Sale> ofCompleted(SaleState before) {
    return before instanceof Completed completed ? Optional.of(completed.sale()) : Optional.empty();
  }
}
