package com.acme.shop.order.domain;

import com.acme.shop.money.Money;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wants to buy.
 *
 * @param destination empty where the buyer gave none, who may want to take it with him
 * @param delivery the carrier that the buyer chose
 */
public record Purchase(
    String userid,
    Buyer buyer,
    Optional<Destination> destination,
    String delivery,
    CardHint card,
    List<OrderLine> lines) {

  public Purchase {
    lines = List.copyOf(lines);
  }

  /** The exact sum of the lines. */
  public Money total() {
    return lines.stream().map(OrderLine::total).reduce(Money.ZERO, Money::plus);
  }
}
