package com.acme.shop.pos.lambda;

import com.acme.shop.lambda.json.Fields;
import com.acme.shop.money.Money;
import com.acme.shop.pos.application.SaleRequest.Discount;

/** Reads a discount: a share or an amount. */
final class DiscountForm {

  private static final Money HUNDRED = Money.of("100");

  private DiscountForm() {}

  static Discount read(Fields discount) {
    if (discount.has("percent") && discount.has("amount")) {
      discount.violate("amount", "must not come with a percent");
    }
    return discount.has("percent") || !discount.has("amount")
        ? percent(discount)
        : new Discount.Amount(discount.money("amount", SaleForm.HIGHEST));
  }

  /** A percentage has as many decimals as an amount. */
  private static Discount percent(Fields discount) {
    Money percent = discount.money("percent", HUNDRED);
    if (percent.equals(Money.ZERO)) {
      discount.violate("percent", "must be more than 0");
    }
    return new Discount.Percent(percent.amount());
  }
}
