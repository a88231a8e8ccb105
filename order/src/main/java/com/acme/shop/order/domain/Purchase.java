package com.acme.shop.order.domain;

import com.acme.shop.money.Money;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wants to buy.
 *
 * @param destination empty where the buyer gave none, who may want to take it with him
 * @param delivery the carrier that the buyer chose
 * @param card empty texts where cash was paid
 * @param discount what the sum of the lines is reduced by
 * @param till where it was sold; empty for an order that came over the net
 */
public record Purchase(
    String userid,
    Buyer buyer,
    Optional<Destination> destination,
    String delivery,
    CardHint card,
    List<OrderLine> lines,
    Money discount,
    Optional<Till> till) {

  public Purchase {
    lines = List.copyOf(lines);
  }

  /** What came over the net. */
  public Purchase(
      String userid,
      Buyer buyer,
      Optional<Destination> destination,
      String delivery,
      CardHint card,
      List<OrderLine> lines) {
    this(userid, buyer, destination, delivery, card, lines, Money.ZERO, Optional.empty());
  }

  /** The exact sum of the lines, less the discount. */
  public Money total() {
    return lines.stream().map(OrderLine::total).reduce(Money.ZERO, Money::plus).minus(discount);
  }

  /** Whether the till has the money, so that payment knows nothing of it. */
  public boolean isCash() {
    return till.filter(Till::isCash).isPresent();
  }
}
