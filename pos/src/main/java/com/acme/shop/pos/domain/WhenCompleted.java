package com.acme.shop.pos.domain;

import com.acme.shop.pos.domain.Decision.Accepted;
import com.acme.shop.pos.domain.Decision.Refused;
import com.acme.shop.pos.domain.Decision.Repeated;
import com.acme.shop.pos.domain.SaleCommand.RecordCharge;
import com.acme.shop.pos.domain.SaleCommand.RecordRefusal;
import com.acme.shop.pos.domain.SaleCommand.RecordReturn;
import com.acme.shop.pos.domain.SaleCommand.RefundSale;
import com.acme.shop.pos.domain.SaleCommand.Sell;
import com.acme.shop.pos.domain.SaleCommand.VoidSale;
import com.acme.shop.pos.domain.SaleState.Completed;

/** What may become of a sale that is paid. */
final class WhenCompleted {

  /** Who refunded a sale whose order was undone elsewhere: nobody at a till. */
  private static final String THE_SHOP = "order";

  private WhenCompleted() {}

  static Decision decide(Completed state, SaleCommand command) {
    return switch (command) {
      case Sell _ -> new Repeated();
      case RecordCharge c ->
          state
              .charge()
              .map(known -> Facts.chargedBefore(known, c))
              .orElse(new Refused("the sale was paid in cash"));
      case RecordRefusal _ -> new Refused("the sale is paid");
      case RecordReturn c -> returned(state, c);
      case VoidSale c -> Facts.voided(state.sale(), c);
      case RefundSale c ->
          new Accepted(new SaleEvent.Refunded(c.occasion(), c.by(), c.reason(), c.today()));
    };
  }

  /** Nobody at the till asked for it: the order was cancelled, or could not be shipped. */
  private static Decision returned(Completed state, RecordReturn command) {
    if (state.charge().isEmpty()) {
      return new Refused("the order was given back, and the till still has its cash: refund it");
    }
    return command.amount().equals(state.sale().total())
        ? new Accepted(
            new SaleEvent.Refunded(
                command.occasion(), THE_SHOP, "the order was given back", command.today()))
        : Facts.OTHER_AMOUNT;
  }
}
