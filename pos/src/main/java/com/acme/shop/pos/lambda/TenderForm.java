package com.acme.shop.pos.lambda;

import com.acme.shop.events.CardForm;
import com.acme.shop.lambda.json.Fields;
import com.acme.shop.money.Money;
import com.acme.shop.pos.application.SaleRequest.Pay;
import java.util.Locale;

/** Reads what the customer pays with. */
final class TenderForm {

  private static final int LONGEST_TYPE = 10;

  private TenderForm() {}

  /** The tender; what is wrong with it is noted among the violations of {@code tender}. */
  static Pay read(Fields tender) {
    String type = tender.text("type", LONGEST_TYPE).toLowerCase(Locale.ROOT);
    return switch (type) {
      case "cash" -> new Pay.Cash(tender.money("tendered", SaleForm.HIGHEST));
      case "card" -> new Pay.ByCard(CardForm.read(tender.object("card")));
      default -> unknown(tender);
    };
  }

  private static Pay unknown(Fields tender) {
    tender.violate("type", "must be cash or card");
    return new Pay.Cash(Money.ZERO);
  }
}
