package com.acme.shop.pos.domain;

import com.acme.shop.money.Money;
import com.acme.shop.pos.domain.SaleEvent.Occasion;
import java.time.LocalDate;

/** What somebody wants of a sale. */
public sealed interface SaleCommand {

  Occasion occasion();

  /** The terminal sells. */
  record Sell(Occasion occasion, Sale sale) implements SaleCommand {}

  /** The order says that the card was charged. */
  record RecordCharge(Occasion occasion, String transactionId, Money amount)
      implements SaleCommand {}

  /** The order says that it will not be paid. */
  record RecordRefusal(Occasion occasion, String reason) implements SaleCommand {}

  /**
   * The order says that the money is back on the card.
   *
   * @param today the terminal's calendar day: the report that it counts in, should the shop have
   *     given the money back on its own account
   */
  record RecordReturn(Occasion occasion, String transactionId, Money amount, LocalDate today)
      implements SaleCommand {}

  /**
   * A member of staff takes it back.
   *
   * @param today the terminal's calendar day: only a sale of this day can be voided
   */
  record VoidSale(Occasion occasion, String by, String reason, LocalDate today)
      implements SaleCommand {}

  /** A member of staff gives back what it cost. */
  record RefundSale(Occasion occasion, String by, String reason, LocalDate today)
      implements SaleCommand {}
}
