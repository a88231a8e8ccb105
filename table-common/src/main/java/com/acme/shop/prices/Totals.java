package com.acme.shop.prices;

import com.acme.shop.lambda.json.Violation;
import com.acme.shop.money.Money;
import java.util.Optional;

/** Holds the total that a client believes in against what the products cost. */
public final class Totals {

  private Totals() {}

  /** What is wrong with a client's total; empty when nothing is. */
  public static Optional<Violation> difference(Money theirs, Money ours) {
    int order = theirs.compareTo(ours);
    if (order == 0) {
      return Optional.empty();
    }
    Money by = order > 0 ? theirs.minus(ours) : ours.minus(theirs);
    String more = order > 0 ? "more" : "less";
    return Optional.of(
        new Violation("total", "is %s %s than these products cost: %s".formatted(by, more, ours)));
  }
}
