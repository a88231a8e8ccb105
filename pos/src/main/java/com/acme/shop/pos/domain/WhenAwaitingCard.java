package com.acme.shop.pos.domain;

import com.acme.shop.pos.domain.Decision.Accepted;
import com.acme.shop.pos.domain.Decision.Refused;
import com.acme.shop.pos.domain.Decision.Repeated;
import com.acme.shop.pos.domain.Decision.TooEarly;
import com.acme.shop.pos.domain.SaleCommand.RecordCharge;
import com.acme.shop.pos.domain.SaleCommand.RecordRefusal;
import com.acme.shop.pos.domain.SaleCommand.RecordReturn;
import com.acme.shop.pos.domain.SaleCommand.RefundSale;
import com.acme.shop.pos.domain.SaleCommand.Sell;
import com.acme.shop.pos.domain.SaleCommand.VoidSale;
import com.acme.shop.pos.domain.SaleState.AwaitingCard;

/** What may become of a sale whose card's verdict is not in yet. */
final class WhenAwaitingCard {

  private WhenAwaitingCard() {}

  static Decision decide(AwaitingCard state, SaleCommand command) {
    return switch (command) {
      case Sell _ -> new Repeated();
      case RecordCharge c -> Facts.charged(state.sale(), c);
      case RecordRefusal c -> new Accepted(new SaleEvent.CardRefused(c.occasion(), c.reason()));
      case RecordReturn _ -> new TooEarly("the card is not known to have been charged yet");
      case VoidSale c -> Facts.voided(state.sale(), c);
      case RefundSale _ ->
          new Refused("the sale's card payment is not decided yet; it can be voided");
    };
  }
}
