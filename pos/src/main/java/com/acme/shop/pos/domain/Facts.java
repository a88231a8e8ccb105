package com.acme.shop.pos.domain;

import com.acme.shop.pos.domain.Decision.Accepted;
import com.acme.shop.pos.domain.Decision.Refused;
import com.acme.shop.pos.domain.Decision.Repeated;
import com.acme.shop.pos.domain.SaleCommand.RecordCharge;
import com.acme.shop.pos.domain.SaleCommand.RecordReturn;
import com.acme.shop.pos.domain.SaleCommand.VoidSale;
import com.acme.shop.pos.domain.SaleEvent.CardCharged;
import com.acme.shop.pos.domain.SaleEvent.MoneyReturned;

/** Decisions that are the same in several states. */
final class Facts {

  static final Refused OTHER_AMOUNT = new Refused("the amount is not the sale's total");

  private Facts() {}

  static Decision charged(Sale sale, RecordCharge command) {
    return command.amount().equals(sale.total())
        ? new Accepted(new CardCharged(command.occasion(), command.transactionId()))
        : OTHER_AMOUNT;
  }

  static Decision chargedBefore(CardCharged known, RecordCharge command) {
    return known.transactionId().equals(command.transactionId())
        ? new Repeated()
        : new Refused("the card was charged already, by another transaction");
  }

  static Decision returned(Sale sale, RecordReturn command) {
    return command.amount().equals(sale.total())
        ? new Accepted(new MoneyReturned(command.occasion(), command.transactionId()))
        : OTHER_AMOUNT;
  }

  static Decision returnedBefore(MoneyReturned known, RecordReturn command) {
    return known.transactionId().equals(command.transactionId())
        ? new Repeated()
        : new Refused("the money was given back already, by another transaction");
  }

  static Decision voided(Sale sale, VoidSale command) {
    return command.today().equals(sale.day())
        ? new Accepted(new SaleEvent.Voided(command.occasion(), command.by(), command.reason()))
        : new Refused(
            "only a sale of the terminal's day can be voided: this one is of %s, today is %s"
                .formatted(sale.day(), command.today()));
  }
}
