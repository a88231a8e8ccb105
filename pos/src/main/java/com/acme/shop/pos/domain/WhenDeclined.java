package com.acme.shop.pos.domain;

import com.acme.shop.pos.domain.Decision.Refused;
import com.acme.shop.pos.domain.Decision.Repeated;
import com.acme.shop.pos.domain.SaleCommand.RecordCharge;
import com.acme.shop.pos.domain.SaleCommand.RecordRefusal;
import com.acme.shop.pos.domain.SaleCommand.RecordReturn;
import com.acme.shop.pos.domain.SaleCommand.RefundSale;
import com.acme.shop.pos.domain.SaleCommand.Sell;
import com.acme.shop.pos.domain.SaleCommand.VoidSale;

/** What may become of a sale whose card was refused. */
final class WhenDeclined {

  private WhenDeclined() {}

  static Decision decide(SaleCommand command) {
    return switch (command) {
      // A charge after all comes too late, and its order gives it back: the till has sold nothing.
      case Sell _, RecordRefusal _, RecordCharge _, RecordReturn _ -> new Repeated();
      case VoidSale _ -> new Refused("the sale's card was refused: there is nothing to void");
      case RefundSale _ -> new Refused("the sale's card was refused: there is nothing to refund");
    };
  }
}
