package com.acme.shop.pos.domain;

import com.acme.shop.pos.domain.Decision.Refused;
import com.acme.shop.pos.domain.Decision.Repeated;
import com.acme.shop.pos.domain.SaleCommand.RecordCharge;
import com.acme.shop.pos.domain.SaleCommand.RecordRefusal;
import com.acme.shop.pos.domain.SaleCommand.RecordReturn;
import com.acme.shop.pos.domain.SaleCommand.RefundSale;
import com.acme.shop.pos.domain.SaleCommand.Sell;
import com.acme.shop.pos.domain.SaleCommand.VoidSale;
import com.acme.shop.pos.domain.SaleState.Refunded;
import com.acme.shop.pos.domain.SaleState.TakenBack;
import com.acme.shop.pos.domain.SaleState.Voided;

/** What may become of a sale that was voided or refunded. */
final class WhenTakenBack {

  private WhenTakenBack() {}

  static Decision decide(TakenBack state, SaleCommand command) {
    return switch (command) {
      // Its order was cancelled before it was paid, as was asked for.
      case Sell _, RecordRefusal _ -> new Repeated();
      case RecordCharge c -> charged(state, c);
      case RecordReturn c -> returned(state, c);
      case VoidSale _ -> voidAgain(state);
      case RefundSale _ -> refundAgain(state);
    };
  }

  private static Decision charged(TakenBack state, RecordCharge command) {
    if (state.sale().tender() instanceof Tender.Cash) {
      return new Refused("the sale was paid in cash");
    }
    return state
        .charge()
        .map(known -> Facts.chargedBefore(known, command))
        .orElseGet(() -> Facts.charged(state.sale(), command));
  }

  /** Cash was handed out at the till. */
  private static Decision returned(TakenBack state, RecordReturn command) {
    if (state.sale().tender() instanceof Tender.Cash) {
      return new Repeated();
    }
    return state
        .returned()
        .map(known -> Facts.returnedBefore(known, command))
        .orElseGet(() -> Facts.returned(state.sale(), command));
  }

  private static Decision voidAgain(TakenBack state) {
    return switch (state) {
      case Voided _ -> new Repeated();
      case Refunded _ -> new Refused("the sale is refunded: it cannot be voided");
    };
  }

  private static Decision refundAgain(TakenBack state) {
    return switch (state) {
      case Refunded _ -> new Repeated();
      case Voided _ -> new Refused("the sale is voided: it cannot be refunded");
    };
  }
}
