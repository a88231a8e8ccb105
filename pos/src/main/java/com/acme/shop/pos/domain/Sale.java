package com.acme.shop.pos.domain;

import com.acme.shop.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a terminal sold. Nothing of it ever changes; what becomes of it is its {@link SaleState}.
 *
 * @param id made by the terminal: the idempotency key
 * @param orderId the order that it becomes
 * @param customer who bought, where he said so
 * @param discount what the lines' sum is reduced by; at most that sum
 * @param soldAt when the customer paid, by the shop's clock; by the terminal's if it was offline
 * @param day the terminal's calendar day of {@code soldAt}: the report that it counts in
 * @param offline whether it was made without the network and handed in later
 * @param overCatalog what was charged above the catalog's prices, in cents; negative below. Not
 *     zero only offline, where the terminal knew older prices
 */
public record Sale(
    String id,
    String orderId,
    String terminalId,
    Optional<String> customer,
    List<SaleLine> lines,
    Money discount,
    Tender tender,
    Instant soldAt,
    LocalDate day,
    boolean offline,
    long overCatalog) {

  public Sale {
    lines = List.copyOf(lines);
  }

  /** The exact sum of the lines. */
  public Money subtotal() {
    return lines.stream().map(SaleLine::amount).reduce(Money.ZERO, Money::plus);
  }

  /** What the customer pays. */
  public Money total() {
    return subtotal().minus(discount);
  }
}
