package com.acme.shop.pos.application;

import com.acme.shop.events.Card;
import com.acme.shop.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a terminal asks for, read and checked field by field.
 *
 * @param total what the terminal believes that it costs, where it says so
 * @param offline when and at which prices it was sold without the network; empty for a sale that is
 *     being made now
 * @param fingerprint tells bodies apart, and says nothing of the card's number
 */
public record SaleRequest(
    String saleId,
    String terminalId,
    Optional<String> customer,
    List<Line> lines,
    Optional<Discount> discount,
    Pay pay,
    Optional<Money> total,
    Optional<Instant> offline,
    String fingerprint,
    String requestId,
    String correlationId) {

  public SaleRequest {
    lines = List.copyOf(lines);
  }

  /**
   * So many of a product.
   *
   * @param price that was charged; counts for a cash sale that was made offline, nowhere else
   */
  public record Line(String id, int quantity, Optional<Money> price) {}

  /** A reduction of the lines' sum. */
  public sealed interface Discount {

    /**
     * A share of the sum, rounded half up to a cent.
     *
     * @param percent more than 0, at most 100
     */
    record Percent(BigDecimal percent) implements Discount {}

    /** So much. */
    record Amount(Money amount) implements Discount {}
  }

  /** What the customer pays with. */
  public sealed interface Pay {

    record Cash(Money tendered) implements Pay {}

    /** The whole card, which goes on to payment and is kept nowhere. */
    record ByCard(Card card) implements Pay {}
  }
}
