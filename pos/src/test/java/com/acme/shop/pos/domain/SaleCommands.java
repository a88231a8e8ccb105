package com.acme.shop.pos.domain;

import static com.acme.shop.pos.domain.SaleHistories.OCCASION;
import static com.acme.shop.pos.domain.SaleHistories.TODAY;
import static com.acme.shop.pos.domain.SaleHistories.TOMORROW;
import static com.acme.shop.pos.domain.SaleHistories.TOTAL;

import com.acme.shop.money.Money;
import com.acme.shop.pos.domain.SaleCommand.RecordCharge;
import com.acme.shop.pos.domain.SaleCommand.RecordRefusal;
import com.acme.shop.pos.domain.SaleCommand.RecordReturn;
import com.acme.shop.pos.domain.SaleCommand.RefundSale;
import com.acme.shop.pos.domain.SaleCommand.Sell;
import com.acme.shop.pos.domain.SaleCommand.VoidSale;
import java.util.List;

/** What may be wanted of a sale. */
final class SaleCommands {

  static final SaleCommand SELL =
      new Sell(OCCASION, SaleHistories.aSale("sale-0001", SaleHistories.cash()));
  static final SaleCommand SELL_BY_CARD =
      new Sell(OCCASION, SaleHistories.aSale("sale-0001", SaleHistories.card()));
  static final SaleCommand CHARGE = new RecordCharge(OCCASION, "charge-1", TOTAL);
  static final SaleCommand OTHER_CHARGE = new RecordCharge(OCCASION, "charge-2", TOTAL);
  static final SaleCommand SMALL_CHARGE = new RecordCharge(OCCASION, "charge-1", Money.of("1.00"));
  static final SaleCommand REFUSAL = new RecordRefusal(OCCASION, "expired");
  static final SaleCommand RETURN = new RecordReturn(OCCASION, "return-1", TOTAL, TODAY);
  static final SaleCommand OTHER_RETURN = new RecordReturn(OCCASION, "return-2", TOTAL, TODAY);
  static final SaleCommand SMALL_RETURN =
      new RecordReturn(OCCASION, "return-1", Money.of("1.00"), TODAY);
  static final SaleCommand VOID = new VoidSale(OCCASION, "staff-1", "wrong size", TODAY);
  static final SaleCommand LATE_VOID = new VoidSale(OCCASION, "staff-1", "late", TOMORROW);
  static final SaleCommand REFUND = new RefundSale(OCCASION, "staff-1", "broken", TODAY);
  static final SaleCommand LATE_REFUND = new RefundSale(OCCASION, "staff-1", "broken", TOMORROW);

  static final List<SaleCommand> ALL =
      List.of(
          SELL,
          CHARGE,
          OTHER_CHARGE,
          SMALL_CHARGE,
          REFUSAL,
          RETURN,
          OTHER_RETURN,
          SMALL_RETURN,
          VOID,
          LATE_VOID,
          REFUND,
          LATE_REFUND);

  private SaleCommands() {}
}
