package com.acme.shop.pos.domain;

import com.acme.shop.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** What a customer has in his hands, with its prices. */
public record Basket(List<Item> items) {

  private static final int HUNDREDTHS = 2;

  public Basket {
    items = List.copyOf(items);
  }

  /**
   * So many of a product.
   *
   * @param catalogPrice what the catalog asks for one
   * @param charged what the customer paid for one, where that is settled
   */
  public record Item(
      String id, String name, int quantity, Money catalogPrice, Optional<Money> charged) {

    private Money price() {
      return charged.orElse(catalogPrice);
    }

    private SaleLine line() {
      return new SaleLine(id, name, quantity, price());
    }

    private long overCatalog() {
      long over = Math.subtractExact(price().cents(), catalogPrice.cents());
      return Math.multiplyExact(over, quantity);
    }
  }

  public List<SaleLine> lines() {
    return items.stream().map(Item::line).toList();
  }

  /** The exact sum, before any discount. */
  public Money subtotal() {
    return lines().stream().map(SaleLine::amount).reduce(Money.ZERO, Money::plus);
  }

  /** What is charged above the catalog's prices, in cents; negative below. */
  public long overCatalog() {
    return items.stream().mapToLong(Item::overCatalog).reduce(0, Math::addExact);
  }

  /**
   * A share of the subtotal, rounded half up to a cent.
   *
   * @param percent from 0 to 100
   */
  public Money share(BigDecimal percent) {
    BigDecimal cents = BigDecimal.valueOf(subtotal().cents()).multiply(percent);
    return new Money(
        cents.movePointLeft(HUNDREDTHS).setScale(0, RoundingMode.HALF_UP).longValueExact());
  }
}
