package com.acme.shop.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of the shop's one currency, in its minor unit: never rounded, never a floating-point
 * number.
 *
 * @param cents the amount in hundredths
 */
public record Money(long cents) implements Comparable<Money> {

  public static final Money ZERO = new Money(0);

  /**
   * The exact amount.
   *
   * @throws ArithmeticException for more than two decimals, or more than a {@code long} holds
   */
  public static Money of(BigDecimal amount) {
    return new Money(amount.setScale(2, RoundingMode.UNNECESSARY).unscaledValue().longValueExact());
  }

  public static Money of(String amount) {
    return of(new BigDecimal(amount));
  }

  /** The amount with two decimals, as it is written to JSON and to the table. */
  public BigDecimal amount() {
    return BigDecimal.valueOf(cents, 2);
  }

  /**
   * The sum.
   *
   * @throws ArithmeticException for more than a {@code long} holds
   */
  public Money plus(Money other) {
    return new Money(Math.addExact(cents, other.cents));
  }

  /**
   * The difference; below zero where the other one is more.
   *
   * @throws ArithmeticException for more than a {@code long} holds
   */
  public Money minus(Money other) {
    return new Money(Math.subtractExact(cents, other.cents));
  }

  /**
   * This amount so many times.
   *
   * @throws ArithmeticException for more than a {@code long} holds
   */
  public Money times(int factor) {
    return new Money(Math.multiplyExact(cents, factor));
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(cents, other.cents);
  }

  @Override
  public String toString() {
    return amount().toPlainString();
  }
}
